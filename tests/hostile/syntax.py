"""Small PDF files from their objects, and streams that grow."""

import zlib
from collections.abc import Mapping

TEXT = b"BT /F1 12 Tf 72 720 Td (Pasal 1 Perahu wajib didaftarkan.) Tj ET"
FONT = b"/Font << /F1 3 0 R >>"
_MEGABYTE = bytes(1 << 20)


def stream(data: bytes, entries: bytes = b"") -> bytes:
    """The body of a stream object."""
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), entries, data)


def packed(data: bytes, entries: bytes = b"") -> bytes:
    """The same, deflated."""
    return stream(zlib.compress(data, 1), b"/Filter /FlateDecode " + entries)


def pdf(objects: Mapping[int, bytes], trailer: bytes = b"/Root 1 0 R") -> bytes:
    """A whole file with a sound cross-reference table."""
    out, offsets = bytearray(b"%PDF-1.7\n"), {}
    for number, body in objects.items():
        offsets[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start, size = len(out), max(objects) + 1
    out += b"xref\n0 1\n0000000000 65535 f \n"
    for number, offset in sorted(offsets.items()):
        out += b"%d 1\n%010d 00000 n \n" % (number, offset)
    out += b"trailer\n<< /Size %d %s >>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, start)
    return bytes(out)


def one_page(
    content: bytes = b"",
    *,
    page: bytes = b"",
    box: bytes = b"[0 0 595 842]",
    contents: bytes = b"5 0 R",
    catalogue: bytes = b"",
    resources: bytes = FONT,
    more: Mapping[int, bytes] | None = None,
    trailer: bytes = b"/Root 1 0 R",
) -> bytes:
    """A file of one page; content is a stream object, further objects begin at 10."""
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R %s >>" % catalogue,
        2: b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
        3: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        4: b"<< /Type /Page /Parent 2 0 R /MediaBox %s /Contents %s /Resources << %s >> %s >>"
        % (box, contents, resources, page),
        5: content or stream(TEXT),
    }
    return pdf({**objects, **(more or {})}, trailer)


def many_pages(count: int, content: bytes = b"") -> bytes:
    """A file of count pages that share one content."""
    kids = b" ".join(b"%d 0 R" % number for number in range(10, 10 + count))
    sheet = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R >>"
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [%s] /Count %d /Resources << %s >> >>" % (kids, count, FONT),
        3: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        5: content or stream(TEXT),
    }
    return pdf({**objects, **dict.fromkeys(range(10, 10 + count), sheet)})


def zeros(megabytes: int) -> bytes:
    """A deflate stream of so many megabytes of zeros, made in no time: its blocks are all alike."""
    packer = zlib.compressobj(9)
    head = packer.compress(b"") + packer.flush(zlib.Z_FULL_FLUSH)
    block = packer.compress(_MEGABYTE) + packer.flush(zlib.Z_FULL_FLUSH)
    length = megabytes << 20
    return b"".join((head, block * megabytes, b"\x03\x00", (length % 65521 << 16 | 1).to_bytes(4, "big")))
