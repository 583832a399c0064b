"""PDF that act, lock, or say too much: scripts, encryption, fonts, page contents."""

from collections.abc import Iterator

from tests.hostile.syntax import TEXT, one_page, packed, stream

# An address that answers nobody (RFC 5737); a reader that fetches it would be seen to hang.
_AWAY = b"http://192.0.2.1/ambil"


def active() -> Iterator[bytes]:
    script = b"<< /S /JavaScript /JS (app.launchURL\\('%s'\\)) >>" % _AWAY
    launch = b"<< /S /Launch /F (/bin/sh) /Win << /F (cmd.exe) /P (/c calc) >> >>"
    yield one_page(catalogue=b"/OpenAction " + script)
    yield one_page(catalogue=b"/OpenAction " + launch)
    yield one_page(catalogue=b"/AA << /WC %s /DP %s >>" % (script, launch))
    yield one_page(catalogue=b"/Names << /JavaScript << /Names [(a) %s] >> >>" % script)
    held = b"<< /Type /Filespec /F (../../../jahat.exe) /EF << /F 10 0 R >> >>"
    yield one_page(
        catalogue=b"/Names << /EmbeddedFiles << /Names [(jahat.exe) %s] >> >>" % held,
        more={10: stream(b"MZ" * 500, b"/Type /EmbeddedFile")},
    )
    yield one_page(page=_link(b"<< /S /URI /URI (%s) >>" % _AWAY))
    yield one_page(page=_link(launch) + b"/AA << /O %s >>" % script)
    yield one_page(page=_link(b"<< /S /GoToR /F << /FS /URL /F (%s) >> /D [0 /Fit] >>" % _AWAY))
    yield one_page(page=_link(b"<< /S /SubmitForm /F << /FS /URL /F (%s) >> >>" % _AWAY))
    yield one_page(
        stream(b"", b"/F << /FS /URL /F (%s) >> /FFilter /FlateDecode" % _AWAY),
        catalogue=b"/AcroForm << /XFA 10 0 R >>",
        more={10: stream(b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>')},
    )


def _link(action: bytes) -> bytes:
    return b"/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 99 99] /A %s >>] " % action


def encrypted() -> Iterator[bytes]:
    strange = b"(" + b"x" * 32 + b")"
    key = b"/O %s /U %s /P -44" % (strange, strange)
    yield _locked(b"/Filter /Standard /V 1 /R 2 " + key)
    yield _locked(b"/Filter /Standard /V 2 /R 3 /Length 128 " + key)
    yield _locked(
        b"/Filter /Standard /V 4 /R 4 /CF << /StdCF << /CFM /AESV2 >> >> /StmF /StdCF /StrF /StdCF " + key
    )
    yield _locked(
        b"/Filter /Standard /V 5 /R 6 /OE %s /UE %s /Perms (x) %s" % (strange, strange, key * 1)
        + b" /CF << /StdCF << /CFM /AESV3 >> >> /StmF /StdCF /StrF /StdCF"
    )
    yield _locked(b"/Filter /Standard /V 99 /R 99 " + key)
    yield _locked(b"/Filter /Adobe.PubSec /V 4 /SubFilter /adbe.pkcs7.s5 /Recipients [(x)]")
    yield _locked(b"/Filter /Standard /V 2 /R 3 /Length -8 " + key)
    yield _locked(b"/Filter /Standard /V 2 /R 3 /Length 99999999999 " + key)
    yield _locked(b"/Filter /Standard /V 4 /R 4 /CF 10 0 R /StmF /StdCF " + key)
    yield one_page(trailer=b"/Root 1 0 R /Encrypt 10 0 R", more={10: b"10 0 R"})


def _locked(entries: bytes) -> bytes:
    return one_page(
        trailer=b"/Root 1 0 R /ID [(a) (b)] /Encrypt 10 0 R",
        more={10: b"<< %s >>" % entries},
    )


def fonts() -> Iterator[bytes]:
    yield _font(
        b"/Subtype /TrueType /FirstChar -999999999 /LastChar 999999999 /Widths [%s]" % (b"500 " * 90_000)
    )
    yield _font(
        b"/Subtype /Type1 /Encoding << /Differences [0 %s 2000000000 /A] >>" % (b"/uni0041 " * 90_000)
    )
    composite = b"/Subtype /Type0 /Encoding /Identity-H /DescendantFonts [10 0 R] /ToUnicode 11 0 R"
    wide = b"<< /Type /Font /Subtype /CIDFontType2 /W [0 2000000000 500 %s] /DW -1 >>" % (
        b"1 [5 5 5] " * 30_000
    )
    yield _font(composite, {10: wide, 11: stream(b"")})
    yield _font(
        composite, {10: wide, 11: stream(_cmap(b"1 beginbfrange <0000> <FFFFFFFF> <0041> endbfrange"))}
    )
    yield _font(
        composite, {10: wide, 11: packed(_cmap(b"beginbfrange " + b"<0000> <FFFF> <0041> " * 300_000))}
    )
    yield _font(
        composite,
        {10: wide, 11: packed(_cmap(b"beginbfchar <0041> <" + b"0041" * 3_000_000 + b"> endbfchar"))},
    )
    yield _font(composite, {10: b"10 0 R", 11: b"11 0 R"})
    yield _font(composite, {10: wide, 11: stream(_cmap(b"/Lain usecmap " * 99), b"/UseCMap 11 0 R")})
    yield _font(
        b"/Subtype /Type3 /CharProcs << /a 5 0 R >> /Encoding << /Differences [65 /a] >> /FontMatrix [0 0]"
    )
    yield _font(
        b"/Subtype /Type1 /FontDescriptor 10 0 R",
        {
            10: b"<< /FontFile3 11 0 R /Flags 4 >>",
            11: stream(b"\1\0\4\4" + b"\xff" * 500_000, b"/Subtype /Type1C"),
        },
    )


def _font(entries: bytes, more: dict[int, bytes] | None = None) -> bytes:
    shown = stream(b"BT /F1 12 Tf 72 720 Td (AAAA) Tj <00410042FFFF> Tj ET " * 50)
    return one_page(shown, more={3: b"<< /Type /Font /BaseFont /Aneh %s >>" % entries, **(more or {})})


def _cmap(body: bytes) -> bytes:
    return (
        b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> "
        b"endcodespacerange %s endcmap end" % body
    )


def contents() -> Iterator[bytes]:
    yield one_page(packed(b"q " * 3_000_000))
    yield one_page(packed(b"[" * 3_000_000))
    yield one_page(packed(b"<<" * 2_000_000))
    yield one_page(packed(b"BT /F1 12 Tf (" + b"(" * 5_000_000))
    yield one_page(packed(b"BT /F1 12 Tf (" + b"Perahu " * 400_000 + b") Tj ET"))
    yield one_page(packed(b"BT /F1 12 Tf [" + b"(a) -999999 " * 900_000 + b"] TJ ET"))
    yield one_page(packed(b"9" * 5_000_000 + b" Tf " + TEXT))
    yield one_page(packed(b"/" + b"N" * 5_000_000 + b" Do " + TEXT))
    yield one_page(packed(b"%" + b"x" * 20_000_000 + b"\n" + TEXT))
    yield one_page(
        packed(b"BT /F1 1e308 Tf 1e308 0 0 1e308 1e308 -1e308 Tm (a) Tj T* (\x1b[31m\x1b]0;x\x07) Tj ET")
    )
