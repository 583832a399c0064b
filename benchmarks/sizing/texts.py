"""The texts of a size. A larger size holds those of the smaller ones, so that only the size differs."""

import random
import shutil
import tarfile
from collections.abc import Iterator
from pathlib import Path

_SEED = 20261
_LETTERS = 656  # of the texts, for each passage that they give


def folder_of(source: Path, out: Path) -> Path:
    """The folder of the texts; an archive is unpacked into out, once."""
    if source.is_dir():
        return source
    folder = out / "texts"
    if not folder.is_dir():
        written = folder.with_suffix(".tmp")
        shutil.rmtree(written, ignore_errors=True)
        with tarfile.open(source) as archive:
            archive.extractall(written, filter="data")
        written.rename(folder)
    return folder


def texts_of(folder: Path, size: int) -> tuple[Path, ...]:
    """As many as give some `size` passages, beside those of the shipped corpus; at most all."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    random.Random(_SEED).shuffle(paths)
    return tuple(_within(paths, size * _LETTERS))


def _within(paths: list[Path], letters: int) -> Iterator[Path]:
    for path in paths:
        if letters <= 0:
            return
        letters -= path.stat().st_size
        yield path
