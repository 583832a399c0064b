"""An invented regulation as the library holds it, for what is shown and said of one."""

from tanya.domain.document import Document, Kind
from tanya.domain.locator import Locator, NodeKind
from tanya.domain.regulation import RegulationId

KAPAL = Document(
    id="pp-7-2031",
    kind=Kind.NASKAH,
    title="PP Nomor 7 Tahun 2031 tentang Kapal Udara",
    file="kapal.pdf",
    sha256="ab" * 32,
    pages=9,
    regulation=RegulationId("PP", "7", 2031),
)
AYAT = Locator.of((NodeKind.PASAL, "5"), (NodeKind.AYAT, "2"))
