"""PDF streams that are little on disk and very much in memory."""

import zlib
from collections.abc import Iterator, Mapping

from tests.hostile.syntax import FONT, TEXT, many_pages, one_page, packed, stream, zeros

_HALF = 512  # megabytes


def flate() -> Iterator[bytes]:
    bomb = zeros(_HALF)
    twice = zlib.compress(zeros(4096), 9)
    yield one_page(stream(bomb, b"/Filter /FlateDecode"))
    yield one_page(stream(twice, b"/Filter [/FlateDecode /FlateDecode]"))
    yield one_page(stream(zlib.compress(twice), b"/Filter [/FlateDecode /FlateDecode /FlateDecode]"))
    yield many_pages(1_000, stream(twice, b"/Filter [/FlateDecode /FlateDecode]"))
    yield many_pages(500, stream(zeros(70), b"/Filter /FlateDecode"))
    yield one_page(stream(bomb[:-2000] + b"xxxx", b"/Filter /FlateDecode"))
    yield one_page(
        stream(
            zeros(60), b"/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 999999999 /Colors 99 >>"
        )
    )
    yield one_page(
        stream(zeros(60), b"/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 1 /Colors 1 >>")
    )
    yield one_page(packed(TEXT * 400_000))
    yield one_page(b"[%s]" % (b"10 0 R " * 20_000), more={10: stream(zeros(8), b"/Filter /FlateDecode")})


def other_filters() -> Iterator[bytes]:
    yield one_page(stream(b"\x81\x00" * 1_000_000 + b"\x80", b"/Filter /RunLengthDecode"))
    yield one_page(stream(zlib.compress(b"\x81\x00" * 8_000_000), b"/Filter [/FlateDecode /RunLengthDecode]"))
    yield one_page(stream(_lzw(3_000_000), b"/Filter /LZWDecode"))
    yield one_page(stream(zlib.compress(_lzw(20_000_000)), b"/Filter [/FlateDecode /LZWDecode]"))
    yield one_page(stream(zlib.compress(b"30" * 20_000_000), b"/Filter [/FlateDecode /ASCIIHexDecode]"))
    yield one_page(stream(b"3330" * 500_000, b"/Filter [%s]" % (b"/ASCIIHexDecode " * 15)))
    yield one_page(stream(TEXT, b"/Filter [%s]" % (b"/FlateDecode " * 5_000)))
    yield one_page(stream(zlib.compress(b"z" * 15_000_000), b"/Filter [/FlateDecode /ASCII85Decode]"))
    yield one_page(stream(TEXT, b"/Filter [/JBIG2Decode /DCTDecode /JPXDecode /Crypt /Tidak#20Ada]"))
    yield one_page(stream(b"\x89bukan zlib" * 200_000, b"/Filter /FlateDecode"))


def _lzw(length: int) -> bytes:
    """Ones that read as LZW codes growing ever longer strings."""
    codes, width, bits, held = bytearray(), 9, 0, 0
    for number in range(length // 400):
        code = 256 if number % 3800 == 0 else 65 if number % 3800 == 1 else 256 + number % 3800
        width = 9 if number % 3800 == 0 else _width(number % 3800)
        held, bits = held << width | code, bits + width
        while bits >= 8:
            bits -= 8
            codes.append(held >> bits & 255)
        held &= (1 << bits) - 1
    return bytes(codes) * 40


def _width(number: int) -> int:
    return 9 if number < 255 else 10 if number < 767 else 11 if number < 1791 else 12


def object_streams() -> Iterator[bytes]:
    few = b"20 0 21 4 "
    yield _held(stream(few + b"null 5", b"/Type /ObjStm /N 999999999 /First 10"))
    yield _held(stream(few + b"null 5", b"/Type /ObjStm /N -3 /First -10"))
    yield _held(stream(few + b"null 5", b"/Type /ObjStm /N 2 /First 99999999999"))
    yield _held(stream(zeros(_HALF), b"/Type /ObjStm /N 2 /First 10 /Filter /FlateDecode"))
    yield _held(packed(b"20 0 " * 400_000 + b"20 0 R", b"/Type /ObjStm /N 400000 /First 2000000"))
    yield _held(packed(b"20 0 " + b"[" * 2_000_000, b"/Type /ObjStm /N 1 /First 5"))
    yield _held(packed(b"20 0 " + b"<</A" * 1_000_000, b"/Type /ObjStm /N 1 /First 5"))
    yield _held(packed(b"20 0 " + b"(" * 5_000_000, b"/Type /ObjStm /N 1 /First 5"))
    yield _held(stream(few + b"20 0 R 20 0 R", b"/Type /ObjStm /N 2 /First 10 /Extends 10 0 R"))
    yield _held(packed(b"20 0 [" + b"20 0 R " * 900_000 + b"]", b"/Type /ObjStm /N 1 /First 5"))


def _held(holder: bytes) -> bytes:
    """A file whose page contents stand in object 20, inside the stream that is object 10."""
    body = one_page(contents=b"20 0 R", more={10: holder})
    start = body.rindex(b"xref\n0")
    rows = bytearray()
    for number in range(21):
        at = body.find(b"%d 0 obj" % number)
        kind, where = (2, 10) if number == 20 else (1, at) if at >= 0 else (0, 0)
        rows += bytes([kind]) + where.to_bytes(4, "big") + b"\0"
    told = b"/Type /XRef /Size 21 /W [1 4 1] /Root 1 0 R"
    return body[:start] + b"30 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n" % (
        stream(bytes(rows), told),
        start,
    )


def images() -> Iterator[bytes]:
    yield pictured(stream(b"\0" * 64, image(60_000, 60_000)))
    yield pictured(stream(zeros(_HALF), image(60_000, 60_000) + b"/Filter /FlateDecode"))
    yield pictured(stream(b"\xff\xd8\xff\xe0JFIF", image(99_999, 99_999) + b"/Filter /DCTDecode"))
    yield pictured(stream(b"\0\0\0\x0cjP  \r\n", image(1, 1) + b"/Filter /JPXDecode"))
    yield pictured(stream(b"\x97JB2", image(9_999_999, 9_999_999) + b"/Filter /JBIG2Decode"))
    fax = b"/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 2000000000 /Rows 2000000000 >>"
    yield pictured(stream(b"\0" * 64, image(1, 1) + fax))
    yield pictured(stream(b"\0" * 64, image(-5, -5) + b"/SMask 10 0 R /Mask 10 0 R"))
    yield pictured(stream(b"\0" * 64, image(9, 9).replace(b"/DeviceRGB", b"[/Indexed 10 0 R 255 10 0 R]")))
    yield one_page(stream(b"BI /W 60000 /H 60000 /CS /RGB /BPC 8 ID " + b"\0" * 5_000_000))
    yield many_pages(400, stream(b"BI /W 9 /H 9 /CS /G /BPC 8 /F /Fl ID " + zeros(70) + b" EI " + TEXT))


def image(width: int, height: int) -> bytes:
    """The entries of a picture in colour."""
    told = b"/Type /XObject /Subtype /Image /Width %d /Height %d /BitsPerComponent 8 /ColorSpace /DeviceRGB "
    return told % (width, height)


def pictured(
    picture: bytes,
    *,
    box: bytes = b"[0 0 595 842]",
    page: bytes = b"",
    draws: int = 1,
    more: Mapping[int, bytes] | None = None,
) -> bytes:
    """A file of one page, filled by a picture that is drawn so many times."""
    drawn = b"q 595 0 0 842 0 0 cm " + b"/X Do " * draws + b"Q"
    resources = FONT + b" /XObject << /X 10 0 R >>"
    return one_page(
        packed(drawn), box=box, page=page, resources=resources, more={10: picture, **(more or {})}
    )
