"""What of a regulation's tree a person should look at. The ingest says it too, in its closing table."""

from collections.abc import Iterator, Sequence

from tanya.domain.document import Node
from tanya.domain.locator import NodeKind
from tanya.quality.inferred import Inferred, inferred
from tanya.quality.listing import listed, on_pages
from tanya.quality.records import Doubt, Flaw, Spot
from tanya.quality.sequence import Double, Gap, body_pasal, doubles, gaps

_ONLY_ANNEX = Doubt(
    Flaw.HANYA_LAMPIRAN,
    "hanya lampiran; batang tubuh tidak ada dalam berkas ini",
    "cari berkas peraturannya, lalu masukkan juga",
)
# Of sound texts at hand the worst had 20; two whose copies lost the numbers of their ayat had 175 and more.
_MANY_LOST = 30
_NAMED = 8  # more of them tell a reader nothing
_NO_PASAL = Doubt(
    Flaw.TANPA_PASAL,
    "tidak ada pasal yang dikenali di batang tubuh",
    "pastikan berkasnya memuat peraturan yang lengkap dan terbaca",
)


def provision_doubts(roots: Sequence[Node], *, circular: bool = False) -> tuple[Doubt, ...]:
    """roots: of an official text; circular: one that has no pasal by right, as a decree has none."""
    if roots and all(root.kind is NodeKind.LAMPIRAN for root in roots):
        return (_ONLY_ANNEX,)
    if pasal := body_pasal(roots):
        return (*_missing(gaps(pasal)), *_doubled(doubles(pasal)), *_inferred(inferred(pasal)))
    return () if circular or any(root.kind is NodeKind.DIKTUM for root in roots) else (_NO_PASAL,)


def reference_doubts(unresolved: int) -> tuple[Doubt, ...]:
    """unresolved: how many references of the text to itself lead nowhere; some are slips of the law."""
    if unresolved < _MANY_LOST:
        return ()
    said = f"{unresolved} rujukan ke pasal atau ayatnya sendiri tidak menemukan tujuannya"
    return (
        Doubt(Flaw.RUJUKAN_BUNTU, said, "salinan ini mungkin kehilangan nomor ayat; cari salinan yang lain"),
    )


def _missing(found: Sequence[Gap]) -> Iterator[Doubt]:
    if not found:
        return
    numbers = [number for gap in found for number in gap.missing]
    pages = [page for gap in found for page in (gap.before, gap.after)]
    yield Doubt(
        Flaw.PASAL_HILANG,
        f"pasal tidak ditemukan: {listed(numbers)}{on_pages(pages)}",
        "periksa naskahnya; bila ada halaman yang kurang atau kabur, unduh salinan yang lebih baik",
        tuple(spot for gap in found for spot in _edges(gap)),
        len(numbers),
    )


def _edges(gap: Gap) -> Iterator[Spot]:
    """The pages before and after the gap, or the one page it is on."""
    missing = f"Pasal {listed(gap.missing)} tidak ditemukan"
    if gap.before == gap.after:
        pages = [(gap.after, f"{missing} di sini")]
    else:
        pages = [(gap.before, f"{missing} setelah ini"), (gap.after, f"{missing} sebelum ini")]
    yield from (Spot(page, said) for page, said in pages if page)


def _doubled(found: Sequence[Double]) -> Iterator[Doubt]:
    if not found:
        return
    told = ", ".join(f"{double.label}{on_pages((double.first, double.again))}" for double in found)
    yield Doubt(
        Flaw.PASAL_GANDA,
        f"pasal tercetak dua kali: {told}",
        "mungkin ada halaman rangkap; buang yang rangkap, atau unduh ulang",
        tuple(spot for double in found for spot in _prints(double)),
        len(found),
    )


def _prints(double: Double) -> Iterator[Spot]:
    pages = dict.fromkeys((double.first, double.again))
    yield from (Spot(page, f"Pasal {double.label} tercetak dua kali") for page in pages if page)


def _inferred(found: Sequence[Inferred]) -> Iterator[Doubt]:
    if not found:
        return
    told = [f"{one.label} ({f'tercetak “{one.printed}”' if one.printed else 'tanpa label'})" for one in found]
    more = f", dan {len(found) - _NAMED} lagi" if len(found) > _NAMED else ""
    yield Doubt(
        Flaw.PASAL_TERSIMPUL,
        f"nomor pasal disimpulkan dari urutannya: {', '.join(told[:_NAMED])}{more}"
        f"{on_pages(one.page for one in found)}",
        "cocokkan nomornya dengan naskah asli sebelum dikutip",
        tuple(Spot(one.page, f"nomor Pasal {one.label} disimpulkan") for one in found if one.page),
        len(found),
    )
