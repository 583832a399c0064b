"""How much of the machine one file may take; docs/decisions/0011 says how the figures were found."""

from dataclasses import dataclass

_MEGA = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes, where nothing else is said. What goes beyond one of them is refused in one line."""

    file: int = 200 * _MEGA
    text_file: int = 10 * _MEGA  # HTML, Markdown, text: in memory a web page is some fifty times as large
    pages: int = 2_000
    lines: int = 250_000
    characters: int = 10_000_000
    page_characters: int = 200_000  # a page of print holds some three thousand
    passages: int = 20_000  # one of 460 pages gives 1,500
    passage: int = 1_000_000  # characters that nothing divides; of 5,800 laws the longest has 390,000
    parsed: int = 100 * _MEGA  # characters of all that was made of it
    parts: int = 5_000  # of a DOCX
    unpacked: int = 200 * _MEGA  # all its parts
    part: int = 50 * _MEGA  # one part with text: in memory it is some ten times as large
    nesting: int = 150  # blocks of a web page inside each other
    lost_pictures: int = 2  # pages whose picture took too much; the file's others are then left unread


LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Allowance:
    """What one order to a reading process may take."""

    seconds: float  # by the clock, on a machine that gives it its turn
    cpu_seconds: float
    memory: int  # bytes of data; libraries map far more addresses than they use


PARSING = Allowance(seconds=45.0, cpu_seconds=45.0, memory=800 * _MEGA)
RECOGNISING = Allowance(
    seconds=30.0, cpu_seconds=30.0, memory=900 * _MEGA
)  # one page; an engine alone takes 550, and what the libraries map comes on top


def megabytes(size: int) -> str:
    """`12,5 MB`, as people here write it."""
    return f"{size / _MEGA:.1f}".replace(".", ",").removesuffix(",0") + " MB"


def thousands(number: int) -> str:
    """`10.000`, as people here write it."""
    return f"{number:,}".replace(",", ".")
