"""The help of every command, which is Indonesian throughout."""

import re
from collections.abc import Iterator

import click
import pytest
from click.testing import CliRunner

from tanya.cli.main import program

ENGLISH = re.compile(
    r"\b(?:Usage|Options|OPTIONS|Commands|COMMAND|ARGS|Show|exit|default|required|"
    r"INTEGER|RANGE|TEXT|PATH|FILE|DIRECTORY|FLOAT)\b|<=|>="
)


def ways(command: click.Command, words: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """How each command is called, from the top."""
    yield words
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            assert below
            yield from ways(below, (*words, name))


WAYS = list(ways(program))


@pytest.mark.parametrize("words", WAYS, ids=" ".join)
def test_no_english_stands_in_the_help_of_any_command(words: tuple[str, ...]) -> None:
    told = CliRunner().invoke(program, [*words, "--help"], prog_name="tanya")
    assert told.exit_code == 0
    assert told.output.startswith(f"Pemakaian: {' '.join(('tanya', *words))} [PILIHAN]")
    assert not ENGLISH.findall(told.output)


def test_every_command_below_another_is_among_them() -> None:
    assert {("keys", "buat"), ("index", "use"), ("data", "hapus"), ("serve",)} <= set(WAYS)


def test_the_range_of_a_number_and_what_it_is_otherwise_are_told() -> None:
    told = CliRunner().invoke(program, ["search", "--help"]).output
    assert "--limit ANGKA" in told
    assert "[bawaan: 10; 1 sampai 100]" in told
