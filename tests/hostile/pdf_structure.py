"""PDF whose skeleton is broken or turns in circles: cuts, flips, cross-references, page trees, references."""

import random
import zlib
from collections.abc import Iterator
from itertools import pairwise

from tests.hostile.syntax import FONT, TEXT, many_pages, one_page, packed, pdf, stream

_SHEET = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << %s >> >>" % FONT
_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
_CATALOGUE = b"<< /Type /Catalog /Pages 2 0 R >>"


def truncated() -> Iterator[bytes]:
    whole = many_pages(12, packed(TEXT * 40))
    for part in (6, 40, 200, 700, 1200, 1800, 2400, 3000, 3400):
        yield whole[: part * len(whole) // 3500]
    yield whole[:-7]


def flipped() -> Iterator[bytes]:
    whole = many_pages(12, packed(TEXT * 40))
    for seed in range(10):
        chance, damaged = random.Random(seed), bytearray(whole)
        for _ in range(1 << seed):
            damaged[chance.randrange(9, len(damaged))] ^= 1 << chance.randrange(8)
        yield bytes(damaged)


def cross_references() -> Iterator[bytes]:
    whole = one_page()
    body, start = whole[: whole.rindex(b"xref\n0")], whole.rindex(b"xref\n0")
    table = whole[whole.rindex(b"xref\n0") : whole.rindex(b"trailer")]
    tail = b"trailer\n<< /Size 6 /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n"
    yield whole.replace(b"startxref\n%d" % start, b"startxref\n0")
    yield whole.replace(b"startxref\n%d" % start, b"startxref\n99999999999999999999")
    yield body + table + tail % (b"/Prev %d" % start, start)
    yield body + table + tail % (b"/XRefStm %d" % start, start)
    yield body + b"xref\n0 999999999\n" + table[10:] + tail % (b"", start)
    yield body + b"xref\n-5 -7\n" + table[10:] + tail % (b"", start)
    yield body + table + tail.replace(b"/Size 6", b"/Size 999999999999") % (b"", start)
    yield body + table + b"startxref\n%d\n%%%%EOF\n" % start
    yield body + _stream_table(b"/W [8 8 8] /Index [0 99999999]", start) + b"startxref\n%d\n%%%%EOF\n" % start
    yield body + _stream_table(b"/W [0 0 0] /Index [0 9999999]", start) + b"startxref\n%d\n%%%%EOF\n" % start


def _stream_table(entries: bytes, start: int) -> bytes:
    rows = zlib.compress(bytes(1 << 20))
    told = b"/Type /XRef /Size 99999999 /Root 1 0 R /Filter /FlateDecode /Prev %d %s" % (start, entries)
    return b"9 0 obj\n%s\nendobj\n" % stream(rows, told)


def page_trees() -> Iterator[bytes]:
    base = {1: _CATALOGUE, 3: _FONT, 4: _SHEET, 5: stream(TEXT)}
    yield pdf({**base, 2: b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"})
    yield pdf({**base, 2: b"<< /Type /Pages /Kids [6 0 R] >>", 6: b"<< /Type /Pages /Kids [2 0 R] >>"})
    yield pdf({**base, 2: b"<< /Type /Pages /Kids [%s] /Count 9 >>" % (b"4 0 R " * 50_000)})
    yield pdf({**base, 2: b"<< /Type /Pages /Kids [4 0 R] /Count 2000000000 >>"})
    yield pdf({**base, 2: b"<< /Type /Pages /Kids 4 0 R /Count -1 >>"})
    yield pdf({**base, 2: b"<< /Type /Pages /Kids [7 0 R null 8 0 R (x) 1 0 R] /Count 5 >>"})
    yield pdf({**base, 2: b"<< /Type /Pages /Kids [] /Count 0 >>"})
    yield pdf({**base, **_chain(5_000)})
    yield pdf({**base, **_doubling(40)})
    yield pdf({**base, 2: b"<< /Type /Pages /Kids [4 0 R] /Count 1 /Parent 2 0 R >>", 4: _parent_loop()})


def _chain(length: int) -> dict[int, bytes]:
    """Each node of the tree holds one more, far down."""
    numbers = [2, *range(10, 10 + length)]
    links = dict(pairwise(numbers))
    return {one: b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>" % other for one, other in links.items()} | {
        numbers[-1]: _SHEET
    }


def _doubling(levels: int) -> dict[int, bytes]:
    """Each node holds the next twice: 2^levels pages."""
    nodes = {
        number: b"<< /Type /Pages /Kids [%d 0 R %d 0 R] /Count 2 >>" % (number + 1, number + 1)
        for number in range(10, 10 + levels)
    }
    return {2: b"<< /Type /Pages /Kids [10 0 R] /Count 1 >>", **nodes, 10 + levels: _SHEET}


def _parent_loop() -> bytes:
    return b"<< /Type /Page /Parent 4 0 R /Contents 5 0 R >>"


def circles() -> Iterator[bytes]:
    draws = stream(b"/X Do " * 100)
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X %d 0 R >> >>"
    own = b"/XObject << /X 10 0 R >>"
    yield one_page(draws, resources=own, more={10: stream(b"/X Do /X Do", form % 10)})
    yield one_page(
        draws,
        resources=own,
        more={10: stream(b"/X Do /X Do", form % 11), 11: stream(b"/X Do /X Do", form % 10)},
    )
    yield one_page(draws, resources=own, more=dict(_forms(form, 24)))
    yield one_page(b"5 0 R")
    yield one_page(b"[5 0 R 5 0 R]", more={10: stream(TEXT)})
    yield one_page(stream(TEXT).replace(b"/Length %d" % len(TEXT), b"/Length 10 0 R"), more={10: b"10 0 R"})
    yield one_page(b"10 0 R", more={n: b"%d 0 R" % (n + 1) for n in range(10, 3000)} | {3000: stream(TEXT)})
    yield one_page(resources=b"/Font 10 0 R", more={10: b"<< /F1 10 0 R /Type /Font /Encoding 10 0 R >>"})
    yield one_page(
        catalogue=b"/Outlines 10 0 R", more={10: b"<< /First 10 0 R /Next 10 0 R /Parent 10 0 R >>"}
    )
    yield one_page(catalogue=b"/Names << /JavaScript 10 0 R >>", more={10: b"<< /Kids [10 0 R 10 0 R] >>"})


def _forms(form: bytes, levels: int) -> Iterator[tuple[int, bytes]]:
    """Each form draws the next twice: 2^levels times the last."""
    for number in range(10, 10 + levels):
        yield number, stream(b"/X Do /X Do", form % (number + 1))
    yield 10 + levels, stream(TEXT, form % 10)


def pages() -> Iterator[bytes]:
    yield many_pages(10_000)
    yield many_pages(2_500)
    yield many_pages(60_000)
    yield one_page(box=b"[0 0 999999999999999999999999999999 9]")
    yield one_page(box=b"[-99999999999 -99999999999 99999999999 99999999999]")
    yield one_page(box=b"[0 0 0 0]", page=b"/CropBox [(a) /b null [] <<>>]")
    yield one_page(box=b"(tidak ada)")
    yield one_page(page=b"/UserUnit 1e300 /Rotate 45.5")
    yield one_page(page=b"/Rotate /Miring", contents=b"[[[[5 0 R]]]]")
    yield one_page(page=b"/Annots [%s]" % (b"<< /Type /Annot /Subtype /Link >> " * 90_000))
