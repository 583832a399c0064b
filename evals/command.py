"""The commands of `python -m evals`."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from evals.ablating import Ablation, ablate, parts_named
from evals.comparing import compare
from evals.config import config_of, local_config
from evals.encoding.command import encode_command
from evals.errors import EvalError
from evals.explaining import explained
from evals.faults import Regions
from evals.learning.command import learn_command, words_command
from evals.mutations.mutating import SEED
from evals.mutations.table import examples, mutation_table
from evals.opening import DATA, LAWS, SHIPPED, Bench, bench, subject
from evals.parts import PARTS
from evals.questions import FOLDER, Reference, references
from evals.records import Outcome
from evals.reporting.comparison import comparison_html
from evals.reporting.report import report_html
from evals.running import Run, ask_all
from evals.saving import RUNS, load, load_ablations, new_folder, save
from evals.sources import CORPUS
from evals.summary import summary
from evals.table import ablation_table, comparison_table, table
from evals.verdicts import Judge
from tanya.catalogue.load import load_catalogue
from tanya.settings import settings_from

T = TypeVar("T")

WHICH = {"all": None, "seen": False, "held-out": True}
_Command = Callable[..., Any]
_corpus = click.argument("corpus", type=click.Choice([SHIPPED, DATA, LAWS]), required=False)
_reveal = click.option(
    "--reveal", is_flag=True, help="Tell held-out questions in full: for a last report only."
)
_questions = click.option(
    "--questions", type=click.Path(exists=True, file_okay=False, path_type=Path), default=FOLDER,
    help="Another folder of questions, as evals/questions.",
)  # fmt: skip
_inside = click.option("--out", type=click.Path(path_type=Path), default=RUNS, help="Where runs are kept.")


def _which(default: str) -> Callable[[_Command], _Command]:
    return click.option("--which", type=click.Choice(list(WHICH)), default=default, show_default=True)


class _Program(click.Group):
    """`run` where no command is named."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        named = bool(args) and (args[0] in self.commands or args[0] in ("-h", "--help"))
        return super().parse_args(ctx, args if named else ["run", *args])


@click.group(cls=_Program, context_settings={"help_option_names": ["-h", "--help"]})
def program() -> None:
    """Reference questions: asked and scored, compared, and asked with parts left out.

    Settings are taken from the environment, as `tanya` takes them.
    """


@program.command()
@_corpus
@_which("all")
@_reveal
@_questions
@_inside
@click.option("--api", metavar="URL", help="Ask a running API instead: http://127.0.0.1:8000")
@click.option("--key", envvar="TANYA_API_KEY", help="Its key; else TANYA_API_KEY.")
@click.option("--quotes/--no-quotes", default=True, help="Whether quotes are held against their sources.")
@click.option("-v", "--verbose", is_flag=True, help="With the answers and hits of what went wrong.")
def run(
    corpus: str | None,
    which: str,
    reveal: bool,
    questions: Path,
    out: Path,
    api: str | None,
    key: str | None,
    quotes: bool,
    verbose: bool,
) -> None:
    """Ask the questions of a corpus (shipped or data); the default. Writes a run with its report."""
    started = datetime.now()
    with subject(settings_from(os.environ), corpus, api, key, started) as asked:
        chosen = _chosen(asked.corpus, which, questions)
        judge = _judge(asked.asks.regions, quotes)
        outcomes = _progress(ask_all(asked.asks, chosen, judge), len(chosen), "asking")
        config = {**asked.config, "questions": which}
    for one in outcomes:
        if one.why and (reveal or not one.held_out):
            click.echo(explained(one, verbose))
    _keep(outcomes, config, out, reveal=reveal)


@program.command("compare")
@click.argument("before", type=click.Path(path_type=Path))
@click.argument("after", type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), help="The HTML file; else beside the second run.")
@_reveal
def compare_command(before: Path, after: Path, out: Path | None, reveal: bool) -> None:
    """Two runs side by side: what changed, by how much, and which questions turned."""
    told = compare(load(_folder(before)), load(_folder(after)))
    click.echo(comparison_table(told))
    file = out or _folder(after) / f"compared-with-{told.before.name}.html"
    file.write_text(comparison_html(told, reveal=reveal), encoding="utf-8")
    click.echo(f"\n{file}")


@program.command("report")
@click.argument("named", metavar="RUN", type=click.Path(path_type=Path))
@_reveal
def report_command(named: Path, reveal: bool) -> None:
    """Write the report of a run that is kept anew, without asking again."""
    folder = _folder(named)
    _report(load(folder), folder, load_ablations(folder), reveal=reveal)


@program.command("ablate")
@_corpus
@_which("seen")
@_reveal
@_questions
@_inside
@click.option(
    "--part", "names", multiple=True, metavar="NAME", help=f"Of: {', '.join(p.name for p in PARTS)}."
)
def ablate_command(
    corpus: str | None, which: str, reveal: bool, questions: Path, out: Path, names: tuple[str, ...]
) -> None:
    """Ask the same questions with one part left out after another: what each is worth."""
    started = datetime.now()
    with bench(settings_from(os.environ)) as held:
        asked = corpus or held.corpus
        chosen = _chosen(asked, which, questions)
        config = config_of(asked, held.build.id, started) | local_config(held.settings, held.build)
        outcomes, ablations = _ablated(held, chosen, names)
    click.echo(ablation_table(ablations) + "\n")
    _keep(outcomes, {**config, "questions": which}, out, ablations, reveal=reveal)


@program.command("mutate")
@_corpus
@_which("seen")
@_questions
@click.option("--seed", default=SEED, show_default=True, help="Another one corrupts in other ways.")
@click.option("--examples", "shown", default=3, show_default=True, help="Of each kind that went wrong.")
def mutate_command(corpus: str | None, which: str, questions: Path, seed: int, shown: int) -> None:
    """Corrupt and reword right claims: how many wrong ones are caught, how many right ones fall."""
    with bench(settings_from(os.environ)) as held:
        told = held.mutated(_chosen(corpus or held.corpus, which, questions), seed)
    click.echo(mutation_table(told))
    # Those of held-out questions are not told.
    if which == "seen":
        click.echo(f"\n{examples(told, shown)}")


program.add_command(words_command)
program.add_command(learn_command)
program.add_command(encode_command)


def _chosen(corpus: str, which: str, folder: Path) -> tuple[Reference, ...]:
    found = references(corpus, held_out=WHICH[which], folder=folder)
    if not found:
        raise EvalError(f"Tidak ada pertanyaan untuk {corpus} ({which}) di {folder}.")
    return found


def _ablated(
    held: Bench, chosen: Sequence[Reference], names: Sequence[str]
) -> tuple[list[Outcome], list[Ablation]]:
    try:
        parts = parts_named(names)
    except ValueError as fault:
        raise click.UsageError(str(fault)) from fault
    whole = held.whole()
    judge = _judge(whole.regions, quotes=False)
    outcomes = _progress(ask_all(whole, chosen, judge), len(chosen), "with everything")
    left = (ablate(outcomes, part, held.without, chosen, judge) for part in parts)
    return outcomes, _progress(left, len(parts), "leaving parts out")


def _keep(
    outcomes: Sequence[Outcome],
    config: dict[str, object],
    out: Path,
    ablations: Sequence[Ablation] = (),
    *,
    reveal: bool,
) -> None:
    """The run's folder, and its table on the screen."""
    folder = new_folder(str(config["corpus"]), datetime.fromisoformat(str(config["started"])), out)
    done = Run(folder.name, config, tuple(outcomes))
    save(done, summary(outcomes), folder, ablations)
    _report(done, folder, ablations, reveal=reveal)


def _report(done: Run, folder: Path, ablations: Sequence[Ablation], *, reveal: bool) -> None:
    groups = summary(done.outcomes)
    click.echo(table(groups))
    file = folder / "report.html"
    file.write_text(report_html(done, groups, ablations, reveal=reveal), encoding="utf-8")
    click.echo(f"\n{file}")


def _judge(regions: Regions, quotes: bool) -> Judge:
    return Judge(regions, load_catalogue(CORPUS / "katalog.yaml"), date.today(), quotes)


def _folder(named: Path) -> Path:
    """As given, or by its name among the runs."""
    return named if named.is_dir() else RUNS / named


def _progress(steps: Iterator[T], length: int, label: str) -> list[T]:
    with click.progressbar(steps, length=length, label=label, file=sys.stderr) as shown:
        return list(shown)
