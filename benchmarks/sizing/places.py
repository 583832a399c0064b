"""Where the indexes of one size are kept, each system's in a folder of its own."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
BEST = 10  # that a search brings
Search = Callable[[str], object]

OURS, ANSWER = "tanya search", "tanya answer"
STOCK, BM25, CHROMA, EXACT = "stock", "bm25s", "chroma", "exact scan"
SYSTEMS = (OURS, ANSWER, STOCK, BM25, CHROMA, EXACT)
BUILT = (OURS, STOCK, BM25, CHROMA, EXACT)  # answering reads the index of searching


@dataclass(frozen=True, slots=True)
class Size:
    """A size's folder."""

    folder: Path

    @property
    def home(self) -> Path:
        """TANYA_HOME of our index, from which the others take its passages and its embedder."""
        return self.of(OURS)

    def of(self, system: str) -> Path:
        return self.folder / system.replace(" ", "-")

    @property
    def texts(self) -> Path:
        """The paths of its texts, one a line."""
        return self.folder / "texts.txt"

    @property
    def measured(self) -> Path:
        return self.folder / "measured.json"

    def built(self, system: str) -> Path:
        """What building it cost; written when it is done."""
        return self.folder / f"built-{system.replace(' ', '-')}.json"
