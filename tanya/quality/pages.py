"""What of a document's pages a person should look at."""

from collections.abc import Iterator, Mapping, Sequence

from tanya.domain.document import PrintedLine
from tanya.domain.reading import Sheet, WordsFrom
from tanya.quality.listing import listed
from tanya.quality.records import Doubt, Flaw, Spot
from tanya.quality.unseen import unseen_doubts

LEAST_SURE = 0.90  # confidence of a page, below which one word in some ten may be misread
_LEAST_TEXT = 15  # letters and figures; fewer are a page number, and no text


def page_doubts(sheets: Sequence[Sheet], printed: Sequence[PrintedLine]) -> Iterator[Doubt]:
    """printed: what was read from the pictures of the document's pages."""
    yield from _unread(sheets)
    yield from _delayed(sheets)
    yield from _unreadable(sheets)
    yield from _unsure(_least_sure(printed))
    yield from _empty(sheets)
    yield from unseen_doubts(sheets)


def mean_confidence(printed: Sequence[PrintedLine]) -> float | None:
    """Of lines that were read from pictures, by letters; None when there are none."""
    letters = sum(len(line.text) for line in printed)
    return sum(len(line.text) * line.confidence for line in printed) / letters if letters else None


def _least_sure(printed: Sequence[PrintedLine]) -> dict[int, float]:
    """The pages in doubt, with their confidence."""
    pages: dict[int, list[PrintedLine]] = {}
    for line in printed:
        pages.setdefault(line.page, []).append(line)
    means = {page: mean_confidence(lines) for page, lines in pages.items()}
    return {page: mean for page, mean in means.items() if mean is not None and mean < LEAST_SURE}


def _unread(sheets: Sequence[Sheet]) -> Iterator[Doubt]:
    if pages := [sheet.page for sheet in sheets if sheet.words is WordsFrom.BELUM]:
        yield Doubt(
            Flaw.BELUM_DIBACA,
            f"{len(pages)} halaman gambar belum dibaca (halaman {listed(pages)})",
            "kosongkan TANYA_OCR agar OCR menyala, lalu jalankan: tanya ingest",
            tuple(Spot(page, "gambarnya belum dibaca") for page in pages),
            len(pages),
        )


def _delayed(sheets: Sequence[Sheet]) -> Iterator[Doubt]:
    if late := [sheet for sheet in sheets if sheet.words is WordsFrom.TERTUNDA]:
        yield Doubt(
            Flaw.BELUM_DIBACA,
            f"gambar halaman {listed(sheet.page for sheet in late)} belum berhasil dibaca",
            "jalankan sekali lagi saat mesin lebih longgar: tanya ingest",
            tuple(Spot(sheet.page, f"belum berhasil dibaca: {sheet.why}") for sheet in late),
            len(late),
        )


def _unreadable(sheets: Sequence[Sheet]) -> Iterator[Doubt]:
    if failed := [sheet for sheet in sheets if sheet.words is WordsFrom.GAGAL]:
        yield Doubt(
            Flaw.TIDAK_TERBACA,
            f"gambar halaman {listed(sheet.page for sheet in failed)} tidak terbaca",
            "unduh ulang berkasnya, atau pindai ulang halaman itu",
            tuple(Spot(sheet.page, f"tidak terbaca: {sheet.why}") for sheet in failed),
            len(failed),
        )


def _unsure(sure: Mapping[int, float]) -> Iterator[Doubt]:
    if sure:
        yield Doubt(
            Flaw.OCR_RAGU,
            f"OCR ragu di halaman {listed(sure)} (keyakinan terendah {percent(min(sure.values()))})",
            "bandingkan dengan naskahnya; bila banyak yang salah, cari pindaian yang lebih tajam",
            tuple(Spot(page, f"keyakinan OCR {percent(share)}") for page, share in sure.items()),
            len(sure),
        )


def _empty(sheets: Sequence[Sheet]) -> Iterator[Doubt]:
    tried = (sheet for sheet in sheets if sheet.words in (WordsFrom.TEKS, WordsFrom.GAMBAR))
    if pages := [sheet.page for sheet in tried if sheet.letters < _LEAST_TEXT]:
        yield Doubt(
            Flaw.HALAMAN_KOSONG,
            f"halaman {listed(pages)} tanpa teks",
            "periksa apakah memang kosong",
            tuple(Spot(page, "tanpa teks") for page in pages),
            len(pages),
        )


def percent(share: float) -> str:
    """`89 %`, rounded down: what is below a limit never looks as if it reached it."""
    return f"{int(100 * share)} %"
