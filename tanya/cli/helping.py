"""The help of every command in Indonesian; click writes the words around ours in English."""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import click

_WORDS = {
    "Options": "Pilihan",
    "Commands": "Perintah",
    "Show this message and exit.": "Tampilkan bantuan ini.",
}
_KINDS = re.compile(r"\b(?:INTEGER(?: RANGE)?|FLOAT(?: RANGE)?|TEXT|PATH|FILE|DIRECTORY)\b")
_KIND = {"TEXT": "TEKS", "PATH": "BERKAS", "FILE": "BERKAS", "DIRECTORY": "FOLDER"}
_BETWEEN = re.compile(r"\b(\d+)<=x<=(\d+)")
_LEAST = re.compile(r"\bx>=(\d+)")


class _Formatter(click.HelpFormatter):
    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or "Pemakaian: ")

    @contextmanager
    def section(self, name: str) -> Iterator[None]:
        with super().section(_WORDS.get(name, name)):
            yield

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        super().write_dl([(_named(name), _said(help_)) for name, help_ in rows], col_max, col_spacing)


class _Context(click.Context):
    formatter_class = _Formatter


def in_indonesian(command: click.Command) -> click.Command:
    """The command and all below it, with help that is Indonesian throughout."""
    command.context_class = _Context
    command.options_metavar = "[PILIHAN]"
    if isinstance(command, click.Group):
        command.subcommand_metavar = "PERINTAH [ARGUMEN]..."
        for below in command.commands.values():
            in_indonesian(below)
    return command


def _named(option: str) -> str:
    """With the sort of value it takes, where the command says nothing better: `--port ANGKA`."""
    return _KINDS.sub(lambda found: _KIND.get(found[0], "ANGKA"), option)


def _said(help_: str) -> str:
    """With what click adds behind our words put in Indonesian: `[default: 10; 1<=x<=100]`."""
    words, bracket, added = _WORDS.get(help_, help_).rpartition("  [")
    if not bracket:
        return added
    added = added.replace("default: ", "bawaan: ").replace("required", "wajib")
    return words + bracket + _LEAST.sub(r"paling kecil \1", _BETWEEN.sub(r"\1 sampai \2", added))
