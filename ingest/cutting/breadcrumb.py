"""What a part is called in the trail of headings above a passage."""

from tanya.domain.document import Node
from tanya.domain.locator import NodeKind

_LONGEST = 160
_LONGEST_TABLE = 320
_LONGEST_CHAPTER = 400  # more than a title that is taken for one: it stands nowhere else in the passages
_CHAPTERS = (NodeKind.BAB, NodeKind.BAGIAN, NodeKind.PARAGRAF)


def name(node: Node) -> str:
    """`BAB V LAPORAN KINERJA`, `Pasal 19`, `ayat (2)`, `A. Pengertian`."""
    step = node.locator.steps[-1]
    if node.kind is NodeKind.JUDUL:
        return _short(node.heading or step.label)
    if node.kind in _CHAPTERS or node.kind is NodeKind.LAMPIRAN:
        longest = _LONGEST_CHAPTER if node.kind in _CHAPTERS else _LONGEST
        return _short(f"{step} {node.heading}".strip(), longest)
    if node.kind is NodeKind.TABEL:
        return _short(_table(node), _LONGEST_TABLE)
    if node.heading:
        return _short(node.text.split("\n")[0])
    return str(step)


def _table(node: Node) -> str:
    """`Tabel 1 Tabel 3. Rentang nilai (No, Kategori, Nilai)`: its caption, and what names its columns."""
    columns = ", ".join(filter(None, map(str.strip, node.text.split("|"))))
    named = f" ({columns})" if columns else ""
    return f"{node.locator.steps[-1]} {node.heading}".strip() + named


def _short(text: str, longest: int = _LONGEST) -> str:
    return text if len(text) <= longest else text[:longest].rsplit(" ", 1)[0] + " …"
