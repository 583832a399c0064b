"""corpus/daerah/*.yaml: facts of one region, from news and public documents, in our own words."""

from pathlib import Path

from ingest.corpus.facts import FactSheet
from ingest.corpus.yaml_file import YamlFile, read_yaml
from tanya.domain.document import Document, Kind
from tanya.wording import NOT_OFFICIAL


def read_regional(path: Path) -> FactSheet:
    """Raises CorpusError naming what breaks the format."""
    file = read_yaml(path)
    document = Document(
        id=f"daerah/{file.text('id').removeprefix('daerah/')}",
        kind=Kind.DAERAH,
        title=f"{file.text('title')} ({NOT_OFFICIAL})",
        file=file.name,
        sha256=file.sha256,
        pages=0,
        region=file.text("region"),
        agency=file.optional("agency"),
        year=_year(file),
        sources=(*file.strings("source"), *file.strings("sources")),
    )
    return FactSheet(document, file.facts())


def _year(file: YamlFile) -> int | None:
    published = file.date("date")
    return file.year("year") or (published.year if published else None)
