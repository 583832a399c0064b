"""Run-on texts: lines that hold many provisions, cut where one may begin.

Cutting decides nothing: what turns out to continue no sequence is joined again, word for word.
"""

import re
from collections.abc import Iterable, Iterator

from ingest.parsing.endings import ENDED
from ingest.parsing.misprints import LABEL
from ingest.parsing.tables import is_row, is_rule
from ingest.records import Joint, Line

_CUT = re.compile(
    rf"""(?<=\s)(?:{LABEL}"""
    r"""|   ['‘’"]?(?:PASAL|[Pp]asal|Pasa[1iILtJ7]|Pasd|Pase[lJ1])[.'‘’]?\s*[\dIVXlLOTi](?=[\w\s.,:]|$)
      | [Pp]asal(?=\s*\([1lI]\)\s+[A-Z])
      | BAB\s+[IVXLl1]+\b
      | (?:Bagian|BAGIAN)\s+(?:Ke|KE|Per|PER|[IVX]+\b)
      | [A-Z]\.\s(?=[A-Z]{4,}\s)
      | Paragraf\s+[\dlI]
      | (?:(?:Ayat|Huruf|Angka)\s+\(?|Huruf)[\dla-z]{1,2}\)?(?=[.:]?\s+[A-Z“"(])
      | An[gkl<$]{1,3}a\s?[\dlIOTS]{1,3}(?=\s+(?:[Pp]as|BA[BE])|\s*$)
      | [({](?:\d[\dlIO]?|[lIO][\dlIO]|[se])\s?\)(?=\.?\s|[A-Z])
      | [({]\d[\dlI]?[1lIJTtf7\\|]?(?=\s|[A-Z][a-z])
      | (?<=[.;:"”]\s)(?:\d\s[\dlIt]|[lLIit]\s?\d|\d[\dlLItT]?)\s?\.(?=\s?[A-Z][a-z])
      | \d{1,3}\.(?=\s+[A-Za-z(])
      | [a-z]\.(?=\s+[A-Za-z(])
      | \d{1,2}\)(?=\s+[A-Za-z]) | \dl(?=\s+[a-z])
      | [a-z]\)(?=\s+[A-Za-z])
      | (?:I|II)\.?\s+(?:PENJELASAN\s+)?(?:UMUM|PASAL\sDEMI)
      | [IVX]{2,5}\.\s(?=[A-Z]{4,}\s)
      | PASAL\s+DEMI\s+PASAL
      | P\s?E\s?N\s?J\s?E\s?L\s?A\s?S\s?A\s?N\s+A\s?T\s?A\s?S
      | UMUM(?=\s+[A-Z][a-z]) | (?<!I\.\s)UMUM(?=\s+(?:\d|[A-H])\.\s)
      | (?<=[.;:]\s)[\dlLIO]{1,3}(?=\s+(?:Cukup\s[Jj]elas|Ayat\s?[({]|Huruf\s[a-z]\s|Yang\sdimaksud))
      | (?<![A-Z]\.\s)PENJELASAN\s
      | Agar\s+(?:supaya\s+)?(?:setiap|semua|undang|peraturan)
      | (?:Ditetapkan|Disahkan|Diundangkan)\s+(?:di|pada)
      | TAMBAHAN\s+LEMBARAN
      | (?<![A-Z]\.\s)LAMPIRAN\b
      | M\s?E\s?M\s?U\s?T\s?U\s?S\s?K\s?A\s?N
      | Menimbang\b | Mengingat\b | Menetapkan\b | bahwa\s
    )""",
    re.VERBOSE,
)
# A stroke, a sign of emphasis or a bracket may end it too.
_ENDED = re.compile(rf"(?:{ENDED}|[.;:]\s?[-–]|\s[-–]|[*_]|\))\s*$")
_FIRST = re.compile(rf"{LABEL}|(?:Ayat|Huruf|Angka)\s+\(?(?=[\dlI])")
_LEAST = 20  # a shorter line holds one provision at most


def unfold(lines: Iterable[Line]) -> Iterator[Line]:
    """Every line, in as many pieces as there may be provisions in it; a row of a table stays whole."""
    for line in lines:
        if len(line.text) < _LEAST or is_row(line) or is_rule(line):
            yield line
        else:
            yield from _pieces(line)


def _pieces(line: Line) -> Iterator[Line]:
    start, joint = 0, line.joint
    first = _FIRST.match(line.text)  # after `Pasal` in `Pasal 1. Bagian` no item of a list begins
    for found in _CUT.finditer(line.text, first.end() if first else 0):
        piece = line.text[start : found.start()]
        if piece.strip():
            yield Line(piece.strip(), line.page, line.gap and not start, joint)
        joint = Joint.RUN_ON if _ENDED.search(piece[-16:]) else Joint.WEAK
        start = found.start()
    yield Line(line.text[start:].strip(), line.page, line.gap and not start, joint)
