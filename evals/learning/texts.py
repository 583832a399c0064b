"""The laws on all matters that questions/hukum asks about: 200 texts of the archive, as an index of their own."""

import tarfile
from pathlib import Path

from evals.errors import EvalError
from evals.questions import FOLDER
from evals.sources import CORPUS, DATA, ROOT
from ingest.building.records import Request
from ingest.building.run import Place, ingest
from ingest.screen import console, progress_on
from tanya.settings import Settings

HUKUM = FOLDER / "hukum"
LUAS = FOLDER / "luas"
_ARCHIVE = DATA / "uu-pp.tar.xz"
_HOME = ROOT / "var" / "evals" / "hukum"


def laws_index() -> Settings:
    """Made where it is not yet; raises EvalError where the archive is not at hand."""
    texts = _HOME / "naskah"
    names = (HUKUM / "berkas.txt").read_text(encoding="ascii").split()
    if not all((texts / f"{name}.md").is_file() for name in names):
        _unpack(names, texts)
    settings = Settings(home=_HOME, corpus=CORPUS)
    with progress_on(console(stderr=True)) as progress:
        ingest(Request((texts,)), Place(settings.home, settings.corpus, settings.embedding), progress)
    return settings


def _unpack(names: list[str], folder: Path) -> None:
    if not _ARCHIVE.is_file():
        raise EvalError(f"Arsip undang-undang tidak ada di {_ARCHIVE}; lihat TANYA_SHARED_DATA.")
    folder.mkdir(parents=True, exist_ok=True)
    wanted = {f"{name}.md" for name in names}
    with tarfile.open(_ARCHIVE) as archive:
        for member in archive:
            if member.isfile() and (file := Path(member.name).name) in wanted:
                content = archive.extractfile(member)
                (folder / file).write_bytes(content.read() if content else b"")
