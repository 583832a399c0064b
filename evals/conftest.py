"""The builds that are asked: of the shipped corpus, and of the real documents where they are at hand."""

import logging
from collections.abc import Iterator

import pytest

from evals.indexes import index_of
from evals.sources import DATA, FOLDERS
from tanya.assembly import open_assistant
from tanya.assistant import Assistant
from tanya.settings import Settings


@pytest.fixture(scope="session")
def shipped() -> Iterator[Assistant]:
    yield from _assistant(index_of("shipped", ()))


@pytest.fixture(scope="session")
def documents_index() -> Settings:
    """Reading them takes some two minutes the first time, with their pictures some fifteen; later only what
    changed is read.
    """
    folders = [DATA / name for name in FOLDERS]
    if not all(folder.is_dir() for folder in folders):
        pytest.skip(f"the real documents are not at {DATA}; set TANYA_SHARED_DATA")
    return index_of("data", folders)


@pytest.fixture(scope="session")
def documents(documents_index: Settings) -> Iterator[Assistant]:
    yield from _assistant(documents_index)


def _assistant(settings: Settings) -> Iterator[Assistant]:
    assistant = open_assistant(settings)
    yield assistant
    assistant.close()


@pytest.fixture(scope="session", autouse=True)
def _quiet_pypdf() -> None:
    """pypdf warns of what it mends."""
    logging.getLogger("pypdf").setLevel(logging.ERROR)
