"""The full texts that the digests were written from, each parsed once."""

from dataclasses import dataclass, field
from pathlib import Path

from ingest.parsed import parse_file
from tests.corpus.provisions import Provisions


@dataclass(slots=True)
class Sources:
    folder: Path
    _read: dict[str, Provisions] = field(default_factory=dict)
    _words: dict[str, str] = field(default_factory=dict)

    def holds(self, stem: str) -> bool:
        return any(self.folder.glob(f"{stem}.*"))

    def get(self, stem: str) -> Provisions:
        """Where two files hold one regulation, the plain text."""
        if stem not in self._read:
            self._read[stem] = Provisions(parse_file(min(self.folder.glob(f"{stem}.*"))))
        return self._read[stem]

    def words(self, stem: str) -> str:
        if stem not in self._words:
            self._words[stem] = self.get(stem).words()
        return self._words[stem]
