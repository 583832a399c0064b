"""What the guides name exists: commands, options, settings, pictures and places in other pages."""

import re
from pathlib import Path

import click
import pytest

from tanya.cli.main import program
from tests.guides.blocks import GUIDES
from tests.guides.naming import Named, missing, named

PAGES = [*sorted(GUIDES.glob("panduan-*.md")), GUIDES / "batas.md", GUIDES.parent / "README.md"]
NAMED = sorted({one for page in PAGES for one in named(page)}, key=str)
MARKED = {one.words for page in PAGES for one in missing(page)}
SETTINGS = (GUIDES.parent / "tanya" / "settings.py").read_text(encoding="utf-8")
LINK = re.compile(r"\]\(([^)\s]+)\)")


def command_of(words: tuple[str, ...]) -> tuple[click.Command, tuple[str, ...]]:
    """The command that is meant, and the words that are left for it."""
    command: click.Command = program
    while isinstance(command, click.Group) and words and not words[0].startswith("-"):
        found = command.get_command(click.Context(command), words[0])
        assert found, f"there is no command {words[0]}"
        command, words = found, words[1:]
    return command, words


def there_is(one: Named) -> bool:
    command, rest = command_of(one.words)
    known = {name for parameter in command.params for name in (*parameter.opts, *parameter.secondary_opts)}
    known |= {"--bantuan", "--help", "-h"}
    written = {word.partition("=")[0] for word in rest if word.startswith("--") and word != "--"}
    assert written <= known, f"there is no option {written - known}"
    return True


def test_the_guides_name_many_commands() -> None:
    assert len(PAGES) == 5
    assert len(NAMED) > 60
    assert {one.words[0] for one in NAMED} >= {
        "ingest",
        "ask",
        "serve",
        "keys",
        "doctor",
        "corpus",
        "index",
        "data",
    }


@pytest.mark.parametrize("one", NAMED, ids=str)
def test_a_named_command_and_its_options_exist(one: Named) -> None:
    if any(set(mark) <= set(one.words) for mark in MARKED):
        try:
            there_is(one)
        except AssertionError:
            pytest.skip("the guide marks it as not there yet")
    assert there_is(one)


def test_a_command_or_option_that_is_not_there_is_found() -> None:
    for words in (
        ("pulihkan",),
        ("keys", "hapus"),
        ("keys", "buat", "a", "--selamanya"),
        ("doctor", "--pdf=a"),
    ):
        with pytest.raises(AssertionError, match="there is no"):
            there_is(Named(words, "contoh"))


@pytest.mark.parametrize("page", PAGES[:-1], ids=lambda page: page.name)
def test_every_setting_that_is_named_exists(page: Path) -> None:
    spoken = set(re.findall(r"TANYA_[A-Z]+(?:_[A-Z]+)*", page.read_text(encoding="utf-8")))
    assert spoken <= set(re.findall(r"TANYA_[A-Z]+(?:_[A-Z]+)*", SETTINGS))


@pytest.mark.parametrize("page", PAGES[:-1], ids=lambda page: page.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for link in LINK.findall(text):
        if link.startswith("http"):
            continue
        path, _, anchor = link.partition("#")
        target = (page.parent / path) if path else page
        assert target.exists(), link
        if anchor:
            assert anchor in {_anchor(line) for line in target.read_text(encoding="utf-8").splitlines()}, link


def _anchor(line: str) -> str:
    heading = line.lstrip("#").strip().lower() if line.startswith("#") else ""
    return re.sub(r"[^\w\- ]", "", heading).replace(" ", "-")
