"""The full texts that the digests were written from, each parsed once."""

from dataclasses import dataclass, field
from pathlib import Path

from ingest.parsed import parse_file
from ingest.records import ParsedFile
from tests.corpus.copying import words


@dataclass(slots=True)
class Sources:
    folder: Path
    _parsed: dict[str, ParsedFile] = field(default_factory=dict)
    _words: dict[str, str] = field(default_factory=dict)

    def holds(self, stem: str) -> bool:
        return any(self.folder.glob(f"{stem}.*"))

    def get(self, stem: str) -> ParsedFile:
        """Where two files hold one regulation, the plain text."""
        if stem not in self._parsed:
            self._parsed[stem] = parse_file(min(self.folder.glob(f"{stem}.*")))
        return self._parsed[stem]

    def words(self, stem: str) -> str:
        """All its words in order, each between spaces."""
        if stem not in self._words:
            text = "\n".join(node.text for root in self.get(stem).roots for node in root.walk())
            self._words[stem] = f" {' '.join(words(text))} "
        return self._words[stem]
