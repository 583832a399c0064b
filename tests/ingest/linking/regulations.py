"""Small regulations for tests of what ties them together."""

from ingest.linking import Links, link
from ingest.metadata import find_relations
from ingest.parsing import parse_regulation
from ingest.records import Line
from tanya.domain.document import Document, Kind
from tanya.domain.regulation import RegulationId

OWN = RegulationId("PP", "4", 2032)
_HEAD = """PERATURAN PEMERINTAH REPUBLIK INDONESIA
NOMOR 4 TAHUN 2032
TENTANG
{title}
Menimbang : a. bahwa {purpose};
b. bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan Peraturan Pemerintah;
MEMUTUSKAN:
Menetapkan : PERATURAN PEMERINTAH TENTANG {title}.
"""


def links(body: str, title: str = "CONTOH", purpose: str = "perlu contoh") -> Links:
    text = _HEAD.format(title=title, purpose=purpose) + body
    roots = parse_regulation([Line(line, 1) for line in text.split("\n") if line])
    document = Document(OWN.slug, Kind.NASKAH, str(OWN), "contoh.txt", "", 1, OWN, title.capitalize())
    return link(document, roots, find_relations(OWN, document.tentang, roots))
