"""Headings of a body: BAB, Bagian, Paragraf and Pasal, told from references to them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.parsing.numerals import digits, number, ordinal, roman, split_label
from ingest.records import Joint, Line
from tanya.domain.locator import NodeKind

_ORDINAL = r"(?:Ke[a-z]+|Pertama|Satu)(?:\s?(?:Belas|Puluh)(?:\s?[A-Z][a-z]+)?)?"
_PASAL = re.compile(
    r"^[\s\-–.'‘’\"“”«*#_]*[Pp]\s?[aA]\s?[sS]\s?[aA]\s?[l1iIL]\s*"
    r"(?P<label>[IVXl]{1,6}(?![a-z])|\d[\dlIOoSB]{0,2}(?:\s?\d{1,2}(?![\d).]))?(?:[A-Z]{1,2}(?![A-Za-z])|\s[A-Z](?=[.:\s]*$))?|[lIOoSB]\d{1,2})"
    r"\s*(?P<mark>[.:*_`'’·•^~,\\-]*)\s*(?P<rest>.*)$"
)
_BAB = re.compile(
    r"^[#*\s]*B\s?A\s?B\s*[-.]?\s?(?P<label>[IVXLl1]{1,7}|\d{1,2})(?P<letter>\s?[A-Z](?=\s|$))?\b[.:]?\s*(?P<rest>.*)$"
)
_BAGIAN = re.compile(
    rf"^[#*\s]*(?:Bagian|BAGIAN)\s+(?:[Kk][Ee]\s?[-–]?\s?)?(?P<label>{_ORDINAL}|{_ORDINAL.upper()}|[IVX]{{1,6}}|\d{{1,2}})\b[.:]?\s*(?P<rest>.*)$"
)
_PARAGRAF = re.compile(
    r"^[#*\s]*(?:Paragraf|PARAGRAF|Paragrap|Paragrat)\s+(?:[Kk][Ee]-?\s?)?(?P<label>\d{1,2}|[lI]|[A-Z][a-z]+)\b[.:]?\s*(?P<rest>.*)$"
)
# What follows "Pasal 5" in a reference, never in a heading.
_REFERENCE_REST = re.compile(
    r"^(?:[,;)/]|-?\s?\d|(?:ayat|huruf|angka|dan|atau|dan/atau|sampai|s\.?d|jo|juncto|sebagai|di|pada|dalam|yang|tentang|undang|peraturan|tersebut|ini|itu|tidak|"
    r"dimaksud|dihapus|diubah|wajib|dikenai|dikenakan|dipidana|menjadi|adalah|kepada|untuk|berlaku|harus|dapat|bila|maka|oleh|dari|serta|merupakan|mengenai)\b)"
)
_REFERRING = re.compile(
    r"(?:\b(?:dalam|pada|dan|atau|dan/atau|dengan|dari|dengan|ketentuan|oleh|menurut|antara|berdasarkan|bunyi|maksud|terhadap|atas|ke|di|jo|jis|juncto|atau|tersebut|"
    r"yaitu|melanggar|ayat|huruf|angka|pasal-pasal|lihat|vide|melalui|untuk|mengenai|kecuali|tentang|sampai|isi|serta|rumusan|penjelasan))$",
    re.IGNORECASE,
)


_LABEL_ALONE = re.compile(r"^[\s(\d).]*$")


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that may open a part; strength says how sure its own looks are (3 alone on its line, 1 barely)."""

    kind: NodeKind
    label: str
    order: int
    rest: str
    strength: int
    suffix: str = ""


def heading(line: Line, before: Line | None) -> Heading | None:
    """What the line may open, were it in sequence; None when it is surely running text."""
    text = line.text
    if not text or text[0] not in "PpBb#*-–.'‘’\"“”«_ ":
        return None
    if found := _PASAL.match(text):
        return _pasal(found, line, before)
    for pattern, kind in ((_BAB, NodeKind.BAB), (_BAGIAN, NodeKind.BAGIAN), (_PARAGRAF, NodeKind.PARAGRAF)):
        if found := pattern.match(text):
            return _upper(found, kind, line)
    return None


def _pasal(found: re.Match[str], line: Line, before: Line | None) -> Heading | None:
    written, rest, mark = found["label"].replace(" ", ""), found["rest"], found["mark"]
    if (
        _REFERENCE_REST.match(rest)
        or (before and _refers(before))
        or ("," in mark and not re.match(r"[A-Z(][a-z1]", rest))
    ):
        return None
    if rest and not _begins(rest) and not set(mark) & {".", ":"}:
        return None
    strength = 1 if line.joint is Joint.WEAK else 2 if rest or line.joint is Joint.RUN_ON else 3
    if (before and _may_refer(before)) or "," in mark or found[0].lstrip()[0] == "p":
        strength = 1
        if line.joint is Joint.WEAK and not mark:
            return None
    if written[0] in "IVXl" and (value := roman(written)) and not written.isdigit():
        return Heading(NodeKind.PASAL, written.replace("l", "I"), value, rest, strength, "roman")
    base = written.rstrip("ABCDEFGHIJ") or written
    suffix = written[len(base) :] if number(base) is not None else ""
    value = number(base) or 0
    return Heading(NodeKind.PASAL, digits(base) + suffix, value, rest, strength, suffix) if value else None


def _refers(before: Line) -> bool:
    return bool(_REFERRING.search(before.text))


def _may_refer(before: Line) -> bool:
    return before.text.endswith((",", ")")) and not _LABEL_ALONE.match(before.text)


def _begins(rest: str) -> bool:
    return rest[0].isupper() or rest[0] in "(“\"'‘-^[" or bool(re.match(r"^(?:[a-z1][.)]|Ayat)\s", rest))


def _upper(found: re.Match[str], kind: NodeKind, line: Line) -> Heading | None:
    rest = found["rest"]
    value = (
        (roman(found["label"]) or number(found["label"])) if kind is NodeKind.BAB else ordinal(found["label"])
    )
    if not value or (rest and not (rest[0].isupper() or rest[0] in '(“"*_')):
        return None
    if kind is NodeKind.BAB and rest and not _is_title(rest):
        return None
    label = str(found["label"]) if kind is not NodeKind.BAB else _bab_label(found)
    return Heading(kind, label, value, rest, 2 if rest else 3)


def _bab_label(found: re.Match[str]) -> str:
    return found["label"].replace("l", "I").replace("1", "I") + (found["letter"] or "").strip()


def _is_title(rest: str) -> bool:
    """Whether rest begins in capitals, as a chapter's title does."""
    words = [word for word in re.split(r"[\s/,-]+", rest)[:2] if any(c.isalpha() for c in word)]
    return all(word.upper() == word for word in words)


def in_sequence(found: Sequence[tuple[int, Heading]], *, late: bool = False) -> frozenset[int]:
    """The lines whose headings form the best ascending sequence 1, 2, 3...

    found holds (line index, heading) in reading order; a suffix ('5A') follows its number.
    late: of two equal ones the later is meant, as where a table of contents comes first.
    One pass: each heading continues the best chain that ends just below it.
    """
    best: dict[int, tuple[float, int]] = {}  # order -> (score, index into links)
    links: list[tuple[int, int]] = []  # (line index, previous link)
    for index, head in found:
        key = head.order * 32 + (ord(head.suffix[0]) - 64 if head.suffix and head.suffix != "roman" else 0)
        score, previous = _best_before(best, head)
        score += head.strength
        if key not in best or score > best[key][0] or (late and score == best[key][0]):
            links.append((index, previous))
            best[key] = (score, len(links) - 1)
    if not best:
        return frozenset()
    _, link = max(best.values())
    chosen = set()
    while link >= 0:
        index, link = links[link]
        chosen.add(index)
    return frozenset(chosen)


_MISSING_COST = 1.5
_LATE_START_COST = 1.0


def _best_before(best: dict[int, tuple[float, int]], head: Heading) -> tuple[float, int]:
    """The best chain head may continue: ending at its own number (for 5A), the one below, or a few lower."""
    options = [(-_LATE_START_COST * min(head.order - 1, 12), -1)]
    suffixed = bool(head.suffix) and head.suffix != "roman"
    for missing in range(8):
        order = head.order - missing if suffixed else head.order - 1 - missing
        top = ord(head.suffix[0]) - 64 if suffixed and not missing else 32
        for letter in range(top):
            if (held := best.get(order * 32 + letter)) is not None:
                options.append((held[0] - _MISSING_COST * missing, held[1]))
    return max(options)


__all__ = ["Heading", "heading", "in_sequence", "split_label"]
