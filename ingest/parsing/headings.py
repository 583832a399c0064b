"""Headings of a body: BAB, Bagian, Paragraf and Pasal, told from references to them."""

import re
from dataclasses import dataclass

from ingest.parsing.endings import is_last_but_one
from ingest.parsing.numerals import digits, number, ordinal, roman
from ingest.records import Joint, Line
from tanya.domain.locator import NodeKind

_ORDINAL = r"(?:Ke[a-z]+|Pertama|Satu)(?:\s?(?:Belas|Puluh)(?:\s?[A-Z][a-z]+)?)?"
_PASAL = re.compile(
    r"""^[\s\-–.'‘’"“”«*\#_]*(?P<initial>[Pp])\s?[aA]\s?[sS]\s?(?:[aAe]\s?[l1iILtJ7]|d)[.'‘’]?\s*
    (?P<label>
        [lLIiOoSBT]\d[\dOo]?(?!\w) | TT(?!\w) | \d\.\d(?=\s+[A-Z])
      | [Il1L]\s?\^?[Il1i](?=\s*(?:\(|$)|\s+[A-Z])
      | [IVXl]{1,6}(?![a-z])
      | \d[\dlIOoSBTtg]{0,2}(?:\s?\d{1,2}(?![\d).]) | \s\^?[Ili1](?=\s*(?:\(|$)|\s+[A-Z]))?
        (?:[A-Z]{1,2}(?![A-Za-z])|\s[A-Z](?=[.:\s]*$))?
    )
    \s*(?P<mark>[.:*_`'’·•^~,…\\-]*)\s*(?P<rest>.*)$""",
    re.VERBOSE,
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
    r"""^(?:[,;)/]|-?\s?\d(?!\s?[.)]\s?[A-Z])|(?:ayat|huruf|angka|dan|atau|dan/atau|sampai|s\.?d|jo|juncto|sebagai|di|pada|dalam|yang
    |tentang|undang|peraturan|tersebut|ini|itu|tidak|dimaksud|dihapus|diubah|wajib|dikenai|dikenakan|dipidana
    |menjadi|adalah|kepada|untuk|berlaku|harus|dapat|bila|maka|oleh|dari|serta|merupakan|mengenai)\b)""",
    re.VERBOSE,
)
_REFERRING = re.compile(
    r"""\b(?:dalam|pada|dan|atau|dan/atau|dengan|dari|ketentuan|oleh|menurut|antara|berdasarkan|bunyi|dimaksud|terhadap
    |atas|ke|di|jo|jis|juncto|tersebut|yaitu|melanggar|ayat|huruf|angka|pasal-pasal|lihat|vide|melalui|untuk|mengenai
    |kecuali|tentang|sampai|isi|serta|rumusan|penjelasan)$""",
    re.IGNORECASE | re.VERBOSE,
)
_MISREAD_CAPITAL = re.compile(r"[lr][bcdfgjkmnpqstvwxz]")  # `lnformasi`, `rzin`
_FIRST_LABEL = re.compile(r"^(?:(?:[a-z1][.)]|Ayat)\s|1\s?[.)]\s?[A-Z])")
_FIRST_AYAT = re.compile(r"\([1lI]\)(?:\s|$)")
_NOT_IN_A_LIST = re.compile(r"[A-Z(][a-z1]")
_LABEL_ALONE = re.compile(r"^[\s(\d).]*$")


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that may open a part; strength: how sure its own looks are (3 alone on its line, 1 barely).

    labelled: whether its label is printed there; else the whole line is said by what it opens.
    """

    kind: NodeKind
    label: str
    order: int
    rest: str
    strength: int
    suffix: str = ""
    labelled: bool = True


def heading(line: Line, before: Line | None) -> Heading | None:
    """What the line may open, were it in sequence; None when it is surely running text."""
    text = line.text
    if not text or text[0] not in "PpBb#*-–.'‘’\"“”«_ ":
        return None
    if found := _PASAL.match(text):
        return _pasal(found, line, before)
    for pattern, kind in ((_BAB, NodeKind.BAB), (_BAGIAN, NodeKind.BAGIAN), (_PARAGRAF, NodeKind.PARAGRAF)):
        if found := pattern.match(text):
            return _upper(found, kind)
    return None


def _pasal(found: re.Match[str], line: Line, before: Line | None) -> Heading | None:
    rest, mark = found["rest"].strip(" _"), found["mark"]
    if is_reference(rest, mark):
        return None
    if rest and not _begins(rest) and not set(mark) & {".", ":"}:
        return None
    strength = _strength(found, line, before)
    label = found["label"].replace(" ", "").replace(".", "")
    return _numbered(label, rest, strength) if strength else None


def is_reference(rest: str, mark: str) -> bool:
    """Whether what follows `Pasal 5` on its line, after a mark, shows that it only names the pasal."""
    return bool(_REFERENCE_REST.match(rest)) or (
        "," in mark and bool(rest) and (not _NOT_IN_A_LIST.match(rest) or bool(_PASAL.match(rest)))
    )


def refers(before: Line) -> bool:
    """Whether the words before a pasal's label only lead to a reference: `sebagaimana dimaksud dalam`."""
    return bool(_REFERRING.search(before.text))


def begins_ayat(text: str) -> bool:
    """Whether the words are those of an ayat (1): they belong to a pasal that begins just above."""
    return bool(_FIRST_AYAT.match(text))


def _strength(found: re.Match[str], line: Line, before: Line | None) -> int:
    """How surely this is a heading by its looks: 0 for a reference."""
    rest, mark = found["rest"], found["mark"]
    alone = line.joint is Joint.LINE and not rest
    if before and refers(before) and not heads(before):
        # After `; dan` the label of the next item may be lost, or it is the last of a row of pasal.
        return 1 if alone or (not rest and is_last_but_one(before.text)) else 0
    if before and (heads(before) or (not rest and is_title(before))):
        return 1 if rest else 2
    doubtful = "," in mark or found["initial"] == "p" or (before is not None and _may_refer(before))
    if doubtful and line.joint is Joint.WEAK and not mark and not begins_ayat(rest):
        return 0
    if doubtful or line.joint is Joint.WEAK:
        return 1
    return 3 if alone else 2


def _numbered(written: str, rest: str, strength: int) -> Heading | None:
    if written[0] in "IVXl" and not written.isdigit() and (value := roman(written)):
        return Heading(NodeKind.PASAL, written.replace("l", "I"), value, rest, strength, "roman")
    base = written.rstrip("ABCDEFGHJ") or written
    value = number(base) or 0
    suffix = written[len(base) :] if value else ""
    if "g" in base:  # `3g` may be 38 or 39
        strength = max(strength - 1, 1)
    return Heading(NodeKind.PASAL, digits(base) + suffix, value, rest, strength, suffix) if value else None


def heads(before: Line) -> bool:
    """Whether the line before is itself a heading: 'Bagian Kesatu Maksud' refers to nothing."""
    return before.text.startswith(("Bagian", "BAGIAN", "BAB", "Paragraf"))


def _may_refer(before: Line) -> bool:
    return before.text.endswith((",", ")")) and not _LABEL_ALONE.match(before.text)


def is_title(before: Line) -> bool:
    """In run-on text: a chapter's title in capitals, which ends in no full stop."""
    words = before.text.split()
    return len(words) > 1 and before.text.upper() == before.text and any(word.isalpha() for word in words)


def _begins(rest: str) -> bool:
    if _MISREAD_CAPITAL.match(rest):
        return True
    return rest[0].isupper() or rest[0] in "(“\"'‘-^[" or bool(_FIRST_LABEL.match(rest))


def _upper(found: re.Match[str], kind: NodeKind) -> Heading | None:
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
