"""What a part is called in the trail of headings above a passage."""

from tanya.domain.document import Node
from tanya.domain.locator import NodeKind

_LONGEST = 160


def name(node: Node) -> str:
    """`BAB V LAPORAN KINERJA`, `Pasal 19`, `ayat (2)`, `A. Pengertian`."""
    step = node.locator.steps[-1]
    if node.kind is NodeKind.JUDUL:
        return _short(node.heading or step.label)
    if node.kind in (NodeKind.BAB, NodeKind.LAMPIRAN, NodeKind.BAGIAN, NodeKind.PARAGRAF):
        return _short(f"{step} {node.heading}".strip())
    if node.kind is NodeKind.TABEL and node.heading:
        return _short(f"{step} ({', '.join(filter(None, map(str.strip, node.heading.split('|'))))})")
    if node.heading:
        return _short(node.text.split("\n")[0])
    return str(step)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(" ", 1)[0] + " …"
