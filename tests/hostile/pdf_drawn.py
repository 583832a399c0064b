"""PDF whose pages say nothing and so must be drawn, and that are far too much to draw."""

import struct
from collections.abc import Iterator

from tests.hostile.pdf_streams import image, pictured
from tests.hostile.syntax import TEXT, one_page, packed, stream, zeros

_LARGE = 60_000  # pixels
_BOX = b"<< /Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep %s /YStep %s >>"


def sheets() -> Iterator[bytes]:
    """Pages of no size that can be drawn, and pictures of none that can be unpacked."""
    small = stream(b"\x7f" * 300, image(10, 10))
    yield pictured(small, box=b"[0 0 14400 14400]", page=b"/UserUnit 75000")
    yield pictured(small, box=b"[0 0 2000000000 1]")
    yield pictured(small, box=b"[0 0 0.001 2000000000]", page=b"/Rotate 90")
    yield pictured(stream(_jbig2(), _gray(1) + b"/Filter /JBIG2Decode"))
    yield pictured(stream(_jpx(), image(_LARGE, _LARGE) + b"/Filter /JPXDecode"))
    yield pictured(stream(_jpeg(), image(65_500, 65_500) + b"/Filter /DCTDecode"))
    fax = b"/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns %d /Rows %d >>" % (_LARGE, _LARGE)
    yield pictured(stream(b"\xff" * 5_000_000, _gray(1) + fax))
    yield pictured(stream(zeros(430), _gray(1) + b"/Filter /FlateDecode"))
    masked = image(20_000, 20_000) + b"/Filter /FlateDecode /SMask 11 0 R"
    yield pictured(
        stream(zeros(1_150), masked),
        more={11: stream(zeros(382), _gray(8, 20_000) + b"/Filter /FlateDecode")},
    )
    yield pictured(stream(zeros(215), _gray(16, 10_600) + b"/Filter /FlateDecode /Decode [1 0]"))


def drawings() -> Iterator[bytes]:
    """Very many lines, boxes, pictures and layers, on pages with a few words and on pages with none."""
    yield one_page(packed(b"0 0 m 595 842 l S " * 900_000))
    yield one_page(packed(b"".join(_boxes(140)) + TEXT))
    yield one_page(packed(b"".join(_rules(400)) + TEXT * 200))
    yield one_page(packed(b"q 1 0 0 1 9 9 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q " * 60_000))
    yield pictured(stream(zeros(1), _gray(8, 1_024) + b"/Filter /FlateDecode"), draws=40_000)
    tiles = stream(b"0 0 1 1 re f", _BOX[3:-3] % (b"0.00001", b"0.00001") + b" /Resources << >> ")
    yield one_page(
        stream(b"/Pattern cs /P scn 0 0 595 842 re f"),
        resources=b"/Pattern << /P 10 0 R >>",
        more={10: tiles},
    )
    yield one_page(packed(b"q 0 0 595 842 re W n " * 300_000))
    yield one_page(packed(b"0 0 m " + b"1 2 3 4 595 842 c " * 700_000 + b"S"))
    yield one_page(stream(b"/X Do"), resources=b"/XObject << /X 10 0 R >> " + _BLEND, more=dict(_layers(18)))
    yield one_page(stream(b"[0.00001 0.00001] 0 d 0.001 w 0 0 m 595 842 l 0 842 l 595 0 l S"))


_BLEND = b"/ExtGState << /G << /Type /ExtGState /BM /Luminosity /ca 0.5 >> >>"


def _layers(levels: int) -> Iterator[tuple[int, bytes]]:
    """Each see-through layer holds the next twice."""
    form = (
        b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Group << /S /Transparency /I true >> "
        b"/Resources << /XObject << /X %d 0 R >> " + _BLEND + b" >>"
    )
    for number in range(10, 10 + levels):
        yield number, stream(b"/G gs /X Do /X Do", form % (number + 1))
    yield 10 + levels, stream(b"1 0 0 rg 0 0 595 842 re f", form % 10)


def _boxes(count: int) -> Iterator[bytes]:
    """A table of count x count boxes."""
    for row in range(count):
        for column in range(count):
            yield b"%d %d 4 6 re S " % (4 * column, 6 * row)


def _rules(count: int) -> Iterator[bytes]:
    """Lines that cross each other count x count times."""
    for number in range(count):
        yield b"0 %d m 595 %d l S %d 0 m %d 842 l S " % (2 * number, 2 * number, number, number)


def _gray(bits: int, side: int = _LARGE) -> bytes:
    told = (
        b"/Type /XObject /Subtype /Image /Width %d /Height %d /BitsPerComponent %d /ColorSpace /DeviceGray "
    )
    return told % (side, side, bits)


def _jbig2() -> bytes:
    """A page of that size, and a region that fills it."""
    page = struct.pack(">IBBBI", 0, 0x30, 0, 1, 19) + struct.pack(">IIIIBH", _LARGE, _LARGE, 0, 0, 0, 0)
    told = (
        struct.pack(">IIIIB", _LARGE, _LARGE, 0, 0, 0) + b"\0" + bytes([3, 255, 253, 255, 2, 254, 254, 254])
    )
    coded = bytes(100)
    return page + struct.pack(">IBBBI", 1, 0x26, 0, 1, len(told) + len(coded)) + told + coded


def _jpx() -> bytes:
    """The beginning of a picture of that size in one tile."""
    sizes = struct.pack(">HIIIIIIIIH", 0, _LARGE, _LARGE, 0, 0, _LARGE, _LARGE, 0, 0, 3) + b"\7\1\1" * 3
    coding = b"\xff\x52\0\x0c\0\0\0\1\0\5\4\4\0\1" + b"\xff\x5c\0\x13\x40" + b"\x40" * 16
    tile = b"\xff\x90\0\x0a\0\0\0\0\0\0\0\1\xff\x93" + bytes(1_000)
    return b"\xff\x4f\xff\x51" + struct.pack(">H", len(sizes) + 2) + sizes + coding + tile


def _jpeg() -> bytes:
    """The beginning of a picture of 65,500 x 65,500; what is missing is taken for grey."""
    quantities = b"\xff\xdb\0\x43\0" + b"\1" * 64
    frame = b"\xff\xc0\0\x0b\x08" + struct.pack(">HH", 65_500, 65_500) + b"\1\1\x11\0"
    codes = b"".join(b"\xff\xc4\0\x14" + kind + b"\1" + bytes(15) + b"\0" for kind in (b"\0", b"\x10"))
    return b"\xff\xd8" + quantities + frame + codes + b"\xff\xda\0\x08\1\1\0\0\x3f\0" + bytes(2_000)
