"""`tanya predikat`: the predikat of a score, through the same answer as every question."""

import json
import sys

import click
from rich.console import Console

from tanya.assembly import open_assistant
from tanya.cli.showing import show_answer
from tanya.domain.answer import Question, Status
from tanya.questions import SCORE, of_predikat
from tanya.settings import Settings
from tanya.wire import answer_object


# `-3` is a score, if a wrong one, and no option.
@click.command(
    context_settings={"ignore_unknown_options": True},
    short_help="Predikat sebuah nilai: AKIP, indeks RB, indeks SPBE, atau IKM.",
)
@click.argument("score", metavar="NILAI")
@click.option(
    "--aturan",
    "rule",
    default="AKIP",
    show_default=True,
    metavar="ATURAN",
    help="Nilai apa (AKIP, RB, SPBE, IKM), atau peraturannya, misalnya “PermenPANRB 12/2015”.",
)
@click.option("--json", "as_json", is_flag=True, help="Keluaran JSON.")
@click.pass_obj
def predikat(settings: Settings, score: str, rule: str, as_json: bool) -> None:
    """Predikat NILAI, dengan rentang dan sumbernya, misalnya: tanya predikat 75,5 --aturan SPBE."""
    if not SCORE.fullmatch(score):
        raise click.UsageError(f"{score!r} bukan nilai. Tulis angkanya, misalnya: tanya predikat 75,5")
    answer = open_assistant(settings).ask(Question(of_predikat(score, rule)))
    if as_json:
        click.echo(json.dumps(answer_object(answer), ensure_ascii=False))
    else:
        show_answer(Console(), answer)
    if answer.status is not Status.ANSWERED:
        sys.exit(1)
