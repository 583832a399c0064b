"""The laws on all matters that questions/hukum asks about: texts of the archive, in an index of their own."""

import tarfile
from collections.abc import Collection
from pathlib import Path

from evals.errors import EvalError
from evals.indexes import INDEXES, index_of
from evals.questions import FOLDER_LAWS
from evals.sources import DATA
from tanya.settings import Settings

_ARCHIVE = DATA / "uu-pp.tar.xz"
_NAMES = FOLDER_LAWS / "berkas.txt"


def laws_index() -> Settings:
    """Made where it is not yet; raises EvalError where the archive is not at hand."""
    folder = INDEXES / "hukum-naskah"
    files = [f"{name}.md" for name in _NAMES.read_text(encoding="ascii").split()]
    if not all((folder / file).is_file() for file in files):
        unpack(_ARCHIVE, files, folder)
    return index_of("hukum", [folder])


def unpack(archive: Path, files: Collection[str], folder: Path) -> None:
    """Write those files of the archive, wherever in it they stand, into the folder.

    Raises EvalError where there is no archive, and where it lacks one of them.
    """
    if not archive.is_file():
        raise EvalError(f"Arsip undang-undang tidak ada di {archive}; lihat TANYA_SHARED_DATA.")
    folder.mkdir(parents=True, exist_ok=True)
    missing = set(files)
    with tarfile.open(archive) as opened:
        for member in opened:
            name = Path(member.name).name
            if name in missing and (content := opened.extractfile(member)):
                # Whole or not at all: what lies there under its name is not unpacked again.
                unfinished = folder / f"{name}.tmp"
                unfinished.write_bytes(content.read())
                unfinished.replace(folder / name)
                missing.remove(name)
    if missing:
        raise EvalError(f"Arsip {archive.name} tidak memuat {', '.join(sorted(missing))}.")
