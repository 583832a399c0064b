"""What a regulation's own words do to others: revoke, amend, carry out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.metadata.references import Reference, references
from ingest.records import Relation
from tanya.catalogue.records import EventKind
from tanya.domain.document import Node
from tanya.domain.locator import NodeKind
from tanya.domain.regulation import RegulationId
from tanya.text.jenis import is_regional, may_be_of, of_region, region_of

_REVOKES = re.compile(
    r"\b(?:dicabut\b|(?:dinyatakan\s+)?tidak\s+berlaku\s+lagi|dinyatakan\s+tidak\s+berlaku)", re.IGNORECASE
)
_KEEPS = re.compile(
    r"tetap\s+berlaku|masih\s+(?:tetap\s+)?berlaku|belum\s+dicabut|tidak\s+dicabut", re.IGNORECASE
)
# A regulation named inside another's title, or as the one that amended it, is not itself revoked by name.
_INSIDE_TITLE = re.compile(
    r"(?:\bpelaksanaan(?:\s+dari)?|\bpelaksana(?:\s+dari)?|\batas|\bdiubah\b[^;]{0,60}\bdengan|\bdari|\bberdasarkan|\bmenjadi|\bpengganti|\bdimaksud\s+(?:dalam|pada)|\bdengan)\s*$",
    re.IGNORECASE,
)
_PART_OF = re.compile(
    r"(?:\b(?:Pasal|BAB|Bagian|Lampiran|huruf)\s+[\dIVX]+\w*|\bketentuan\s+(?:mengenai|yang\s+mengatur|pasal))[^;]*$|\bsepanjang\s+(?:mengenai|mengatur)",
    re.IGNORECASE,
)
# Between 'untuk melaksanakan' and the regulation carried out stand its provisions and nothing else.
_PROVISIONS = frozenset(
    {"ketentuan", "amanat", "pasal", "ayat", "huruf", "angka", "dan", "serta", "dalam", "dari"}
)
_AS_FAR_AS = re.compile(
    r"\bsepanjang\s+(?:(?:tidak|telah|sudah|belum)\s+)?"
    r"(?:mengatur|mengenai|menyangkut|berkaitan|bertentangan|diatur)",
    re.IGNORECASE,
)
# `... dicabut dan dinyatakan tidak berlaku, kecuali Pasal 5 yang tetap berlaku`
_SAVE = re.compile(
    r"\b(?:dicabut|tidak\s+berlaku)\b[^.;]{0,60}?\bkecuali\s+(?:ketentuan|pasal|bab|yang|untuk|terhadap)\b",
    re.IGNORECASE,
)
# What closes a list: `sepanjang telah diatur dalam Undang-Undang ini, dinyatakan tidak berlaku lagi.`
_CLOSING = re.compile(r"\s*(?:\w{1,2}[.)]\s*)?sepanjang\b", re.IGNORECASE)
_OWN_LABEL = re.compile(r"^\s*Pasal\s+\w+\s*[.:]?\s")
_AMENDS = re.compile(r"\bPE?RUBAHAN\b.{0,40}?\bATAS\b", re.IGNORECASE | re.DOTALL)
_LONGEST_SENTENCE = 2_000
_LONGEST_QUOTE = 100_000  # a clause that revokes a hundred laws is some ten thousand characters long
_CARRIES_OUT = re.compile(r"\b(?:untuk|guna|dalam\s+rangka)\s+(?:melaksanakan|pelaksanaan)\b", re.IGNORECASE)


def find_relations(own: RegulationId, tentang: str, roots: Sequence[Node]) -> tuple[Relation, ...]:
    """Each other regulation once for each thing done to it."""
    found = [*_carried_out(roots), *_revoked(roots)]
    if tentang.lower().startswith("perubahan"):
        found = [*_amended(roots), *found]
    distinct: dict[tuple[EventKind, RegulationId], Relation] = {}
    for relation in found:
        other = of_same_region(own, relation.other)
        if other != own:
            distinct.setdefault((relation.kind, other), replace(relation, other=other))
    return tuple(distinct.values())


def of_same_region(own: RegulationId, other: RegulationId) -> RegulationId:
    """A region's regulation names its own without the region: 'Peraturan Walikota Nomor 15 Tahun 2012'."""
    region = region_of(own.jenis)
    named_alone = is_regional(other.jenis) and region_of(other.jenis) is None
    if region is None or not named_alone or not may_be_of(other.jenis, region):
        return other
    return replace(other, jenis=of_region(other.jenis, region))


def _amended(roots: Sequence[Node]) -> Iterator[Relation]:
    for root in roots:
        if root.kind is NodeKind.JUDUL and (change := _AMENDS.search(root.text)):
            flat = root.text[change.start() :]
            if first := next(references(flat), None):
                yield Relation(EventKind.MENGUBAH, first.regulation, root.locator, flat[: first.end])
                return


def _carried_out(roots: Sequence[Node]) -> Iterator[Relation]:
    for root in roots:
        if root.kind is not NodeKind.MENIMBANG:
            continue
        for node in root.walk():
            if purpose := _CARRIES_OUT.search(node.text):
                first = next((r for r in references(node.text) if r.start > purpose.start()), None)
                if first and _only_provisions(node.text[purpose.end() : first.start]):
                    yield Relation(EventKind.MELAKSANAKAN, first.regulation, node.locator, node.text)


def _only_provisions(between: str) -> bool:
    words = re.findall(r"\w+", between.lower())
    return all(word in _PROVISIONS or word[0].isdigit() or len(word) == 1 for word in words)


def _revoked(roots: Sequence[Node]) -> Iterator[Relation]:
    for root in roots:
        if root.kind in (NodeKind.LAMPIRAN, NodeKind.PENJELASAN, NodeKind.MENIMBANG, NodeKind.MENGINGAT):
            continue
        for node in root.walk():
            if node.kind is NodeKind.PASAL:
                yield from _revoked_in(node)


def _revoked_in(pasal: Node) -> Iterator[Relation]:
    """By sentence; a list belongs to the clause that opens or closes it."""
    for clause in _clauses(pasal):
        whole = " ".join(node.text for node in clause)
        if not _REVOKES.search(whole):
            continue
        keeps = bool(_KEEPS.search(whole)) and not _REVOKES.search(_frame(whole))
        in_part = _closes_in_part(clause)
        for node in clause:
            quote = _quote(clause, node)[:_LONGEST_QUOTE]
            for reference in references(node.text):
                if kind := _what_is_done(node.text, reference, keeps=keeps, in_part=in_part):
                    yield Relation(kind, reference.regulation, node.locator, quote)


def _clauses(node: Node) -> Iterator[tuple[Node, ...]]:
    """A node with its list when the list goes on with its sentence; deeper parts apart."""
    if not node.children:
        yield (node,)
        return
    below = [part for child in node.children for part in child.walk()]
    if node.children[0].kind is NodeKind.AYAT:
        yield (node,)
        for child in node.children:
            yield from _clauses(child)
    else:
        yield (node, *below)


def _what_is_done(text: str, reference: Reference, *, keeps: bool, in_part: bool) -> EventKind | None:
    """keeps: whether the clause around the text leaves in force what it names; in_part: ends it in part."""
    before = _OWN_LABEL.sub("", text[max(0, reference.start - _LONGEST_SENTENCE) : reference.start])
    sentence = re.split(r"(?<=[.;])\s", before)[-1]
    after = re.split(r"(?<=[.;])\s", text[reference.end : reference.end + _LONGEST_SENTENCE])[0]
    if _INSIDE_TITLE.search(sentence):
        return None
    near = sentence + text[reference.start : reference.end] + after
    if _SAVE.search(after):
        return EventKind.MENCABUT_SEBAGIAN
    if _KEEPS.search(near) or (keeps and not _REVOKES.search(near)):
        return None
    in_part = in_part or bool(_PART_OF.search(sentence) or _AS_FAR_AS.search(after))
    return EventKind.MENCABUT_SEBAGIAN if in_part else EventKind.MENCABUT


def _closes_in_part(clause: tuple[Node, ...]) -> bool:
    """Whether the last line of a list revokes all that it names only as far as something holds."""
    last = clause[-1].text.rstrip().rpartition("\n")[2]
    closes = len(clause) > 1 and _CLOSING.match(last) and _AS_FAR_AS.search(last)
    return bool(closes) and bool(_REVOKES.search(last)) and not any(references(last))


def _frame(whole: str) -> str:
    return whole[:200] + " " + whole[-160:]


def _quote(clause: tuple[Node, ...], node: Node) -> str:
    """The words that revoke: the node's own when it says so, else with the clause's lead and end."""
    if _REVOKES.search(node.text) or len(clause) == 1:
        return node.text
    return "\n".join(part.text for part in clause)
