"""The shipped corpus, invented papers, and a rule whose one pasal fills several messages."""

from pathlib import Path

from tanya.settings import Settings
from tests.web.papers import home_with_papers

_AYAT = 34
_LONG = """\
PERATURAN PEMERINTAH REPUBLIK INDONESIA
NOMOR 73 TAHUN 2031
TENTANG
PELAPORAN MERCUSUAR

DENGAN RAHMAT TUHAN YANG MAHA ESA
PRESIDEN REPUBLIK INDONESIA,

MEMUTUSKAN:
Menetapkan: PERATURAN PEMERINTAH TENTANG PELAPORAN MERCUSUAR.

Pasal 1
{ayat}

Pasal 2
Peraturan Pemerintah ini mulai berlaku pada tanggal diundangkan.

Ditetapkan di Jakarta
pada tanggal 4 Mei 2031
PRESIDEN REPUBLIK INDONESIA,

BUDI
"""


def home_for_journeys(shipped: Settings, folder: Path) -> Path:
    """A home below folder; made once."""
    ayat = "\n".join(f"({n}) {_duty(n)}" for n in range(1, _AYAT + 1))
    return home_with_papers(shipped, folder, {"pp-73-2031.txt": _LONG.format(ayat=ayat)}).home


def _duty(number: int) -> str:
    return (
        f"Penjaga mercusuar wilayah ke-{number} mencatat setiap kapal yang lewat pada malam hari, arah "
        "angin, "
        "tinggi gelombang, dan nyala lampu, lalu menyampaikan catatan itu kepada kepala pelabuhan terdekat "
        f"paling lambat {number + 3} hari sesudah bulan berakhir."
    )
