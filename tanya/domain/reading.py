"""How a file was read, as far as the tree that came of it does not show."""

from dataclasses import dataclass
from enum import StrEnum


class WordsFrom(StrEnum):
    """Where the words of a page are from."""

    TEKS = "teks"  # the file's own text
    GAMBAR = "gambar"  # recognised in the picture of the page
    BELUM = "belum"  # it says next to nothing, and its picture has still to be read
    TERTUNDA = "tertunda"  # it says next to nothing, and its picture will be tried once more
    GAGAL = "gagal"  # it says next to nothing, and its picture could not be read


@dataclass(frozen=True, slots=True)
class Sheet:
    """How one page was read."""

    page: int  # 1-based
    letters: int  # how many letters and figures it says, running heads aside
    words: WordsFrom
    why: str = ""  # TERTUNDA, GAGAL: the reason, in Indonesian
    unseen: int = 0  # letters and figures that its file holds there and nobody sees; left out


@dataclass(frozen=True, slots=True)
class Remark:
    """One Indonesian line that the reading of a file gave rise to."""

    text: str
    doubtful: bool = True  # a person should look; else the file is made oddly, and what it says is whole
