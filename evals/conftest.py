"""The builds that are asked: of the shipped corpus, and of the real documents where they are at hand."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from evals.sources import CORPUS, DATA, FOLDERS, ROOT
from ingest.building.records import Request
from ingest.building.run import Place, ingest
from ingest.screen import console, progress_on
from tanya.assembly import open_assistant
from tanya.assistant import Assistant
from tanya.settings import Settings


@pytest.fixture(scope="session")
def shipped() -> Iterator[Assistant]:
    yield from _assistant("shipped", ())


@pytest.fixture(scope="session")
def documents() -> Iterator[Assistant]:
    """Reading them takes some two minutes the first time; later only what changed is read."""
    folders = tuple(DATA / name for name in FOLDERS)
    if not all(folder.is_dir() for folder in folders):
        pytest.skip(f"the real documents are not at {DATA}; set TANYA_SHARED_DATA")
    yield from _assistant("data", folders)


def _assistant(name: str, paths: tuple[Path, ...]) -> Iterator[Assistant]:
    settings = Settings(home=ROOT / "var" / "evals" / name, corpus=CORPUS)
    with progress_on(console(stderr=True)) as progress:
        ingest(Request(paths), Place(settings.home, settings.corpus, settings.embedding), progress)
    assistant = open_assistant(settings)
    yield assistant
    assistant.close()


@pytest.fixture(scope="session", autouse=True)
def _quiet_pypdf() -> None:
    """pypdf warns of what it mends."""
    logging.getLogger("pypdf").setLevel(logging.ERROR)
