"""A regulation's text, and what the parser makes of it."""

from ingest.parsing import parse_regulation
from ingest.records import Line
from tanya.domain.document import Node
from tanya.domain.locator import NodeKind

HEAD = """PERATURAN PEMERINTAH REPUBLIK INDONESIA
NOMOR 3 TAHUN 2031
TENTANG
CONTOH
Menimbang : a. bahwa perlu contoh;
b. bahwa contoh perlu ditetapkan;
Mengingat : 1. Pasal 5 ayat (2) Undang-Undang Dasar;
MEMUTUSKAN:
Menetapkan : PERATURAN PEMERINTAH TENTANG CONTOH.
"""
FOOT = """
Agar setiap orang mengetahuinya, memerintahkan pengundangan Peraturan Pemerintah ini.
Ditetapkan di Jakarta
pada tanggal 3 April 2031
"""


def tree(text: str, page: int = 1) -> tuple[Node, ...]:
    return parse_regulation([Line(line, page) for line in text.split("\n") if line])


def nodes(text: str, page: int = 1) -> dict[str, Node]:
    return {str(node.locator): node for root in tree(text, page) for node in root.walk()}


def pasal(text: str, page: int = 1) -> list[str]:
    body = [root for root in tree(text, page) if root.kind not in (NodeKind.PENJELASAN, NodeKind.LAMPIRAN)]
    return [str(n.locator) for root in body for n in root.walk() if n.kind is NodeKind.PASAL]
