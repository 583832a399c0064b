"""Indexes of the evaluations' own, under var/evals: made once, then kept up to date with their files."""

from collections.abc import Sequence
from pathlib import Path

from evals.sources import CORPUS, ROOT
from ingest.building.records import Request
from ingest.building.run import Place, ingest
from ingest.screen import console, progress_on
from tanya.settings import Settings

INDEXES = ROOT / "var" / "evals"


def index_of(name: str, paths: Sequence[Path]) -> Settings:
    """The settings that open it. paths: files and folders that it holds beside the shipped corpus."""
    settings = Settings(home=INDEXES / name, corpus=CORPUS)
    with progress_on(console(stderr=True)) as progress:
        ingest(Request(tuple(paths)), Place(settings.home, settings.corpus, settings.embedding), progress)
    return settings
