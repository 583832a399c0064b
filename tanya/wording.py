"""What every door says alike: a text per status, where a digest is from, pages, what was recognised."""

import re
from collections.abc import Sequence

from tanya.domain.answer import Citation, Status
from tanya.domain.document import Kind, PageRange
from tanya.rows import cells_of, names_columns

NOT_OFFICIAL = "ringkasan, bukan naskah resmi"
CAUTION = "Menurut data yang tersedia; kepastian hukumnya ada pada Lembaran/Berita Negara dan JDIH."
WORDED = (
    "Kalimat di luar tanda kutip disusun oleh model bahasa dan sudah dicocokkan dengan kutipannya; "
    "pegangannya tetap bunyi yang dikutip."
)
NOT_WHOLE = "Jawaban ini belum tentu lengkap."
WORDS_ALONE = (
    "Pencarian menurut makna sedang terganggu, jadi jawaban ini dicari dari kata-katanya saja; "
    "mungkin ada ketentuan yang lebih tepat."
)
OLD_WORDING = "bunyi sebelum diubah"
BEFORE, AFTER = "Sebelum diubah", "Sesudah diubah"  # heads of a table of both wordings
EMPTY = "tidak ditemukan"  # a cell of a table

PERHAPS_NOT_UNDERSTOOD = (
    "Jawabannya tidak saya temukan di dokumen yang saya punya, atau pertanyaannya belum saya pahami "
    "sepenuhnya karena ditulis dalam bahasa Inggris. Coba tanyakan dalam bahasa Indonesia."
)
NOT_FOUND_IN_ENGLISH = "I found no answer to this in the documents I hold, or did not understand all of it."
IN_ENGLISH = (
    "I answer in Indonesian, from Indonesian regulations, and understand only some English. "
    "Try “What is perjanjian kinerja?” or “Is PermenPANRB 12/2015 still in force?”"
)

STATUS_TEXT = {
    Status.NO_EVIDENCE: (
        "Saya tidak menemukan ketentuan yang menjawab pertanyaan itu di dokumen yang saya punya. "
        "Coba sebutkan peraturan atau istilahnya, atau minta pengelola menambahkan dokumennya."
    ),
    Status.NOT_IN_CORPUS: (
        "Peraturan yang Anda sebut belum ada di koleksi saya, jadi isinya tidak bisa saya pastikan. "
        "Silakan periksa di JDIH instansi penerbitnya, atau minta pengelola menambahkan naskahnya."
    ),
    Status.NO_SUCH_PROVISION: "Ketentuan itu tidak ada dalam naskah peraturan yang Anda sebut.",
    Status.NEEDS_CLARIFICATION: "Boleh diperjelas dulu? Peraturan atau hal mana yang Anda maksud?",
    Status.OUT_OF_SCOPE: (
        "Maaf, itu di luar bidang saya. Saya menjawab pertanyaan tentang peraturan reformasi birokrasi "
        "dan SAKIP, misalnya perjanjian kinerja, laporan kinerja, atau evaluasi AKIP."
    ),
    Status.SMALL_TALK: (
        "Halo! Saya Tanya, dan saya menjawab pertanyaan tentang peraturan reformasi birokrasi dan SAKIP, "
        "lengkap dengan pasal dan ayatnya. Contoh: “Kapan laporan kinerja paling lambat disampaikan?”, "
        "“bunyi pasal 20 PP 8/2006”, atau “Apakah PermenPANRB 12/2015 masih berlaku?”"
    ),
    Status.BLOCKED: (
        "Permintaan itu tidak dapat saya jalankan. Saya hanya menjawab pertanyaan tentang peraturan, "
        "dengan kutipan dari dokumennya."
    ),
    Status.BUSY: "Sedang banyak pertanyaan. Mohon coba lagi beberapa saat lagi.",
    Status.FAILED: "Maaf, ada gangguan di sisi saya sehingga pertanyaan ini belum terjawab. Mohon coba lagi.",
}


def recognised_in_words(confidence: float) -> str:
    """Of words that were read from a picture: `hasil OCR (keyakinan 97 %), periksa naskah`."""
    return f"hasil OCR (keyakinan {int(100 * confidence)} %), periksa naskah"


def pages_in_words(pages: PageRange) -> str:
    """`halaman 3–4`; empty when there are none."""
    if not pages.first:
        return ""
    return f"halaman {pages.first}" + (f"–{pages.last}" if pages.last > pages.first else "")


def source_line(citation: Citation) -> str:
    """`[1] Judul peraturan, Pasal 19 ayat (2), halaman 7. Ringkasan, bukan naskah resmi.`"""
    parts = (citation.document.title, citation.locator.spoken, pages_in_words(citation.pages))
    return f"[{citation.number}] {', '.join(filter(None, parts))}.{_caveat(citation)}"


def _caveat(citation: Citation) -> str:
    digest = citation.document.kind is Kind.RINGKASAN
    # The titles of our own digests say it themselves.
    said = NOT_OFFICIAL in citation.document.title
    caveat = f" {NOT_OFFICIAL.capitalize()}." if digest and not said else ""
    if citation.confidence is not None:
        recognised = recognised_in_words(citation.confidence)
        caveat += f" {recognised[0].upper()}{recognised[1:]}."
    if citation.superseded:
        caveat += f" {OLD_WORDING.capitalize()}."
    elif citation.in_force is False:
        caveat += " Tidak berlaku."
    if citation.in_force is None and citation.document.regulation:
        caveat += " Status keberlakuan belum diverifikasi."
    return caveat


_ROW = re.compile(r"^(?P<before>“?)\|(?P<cells>.*)\|(?P<after>”?.*)$")


def readable(text: str) -> str:
    """The text with its rows of tables as people read them: `Komponen: Pelaporan · Bobot: 15%`.

    A row alone below the one that names its columns is told with these names; of more rows the cells.
    """
    lines = text.split("\n")
    rows = [_ROW.match(line) for line in lines]
    shown: list[str] = []
    for at, (line, row) in enumerate(zip(lines, rows, strict=True)):
        above = rows[at - 1] if at else None
        below = rows[at + 1] if at + 1 < len(rows) else None
        alone = row and above and not below and not (at > 1 and rows[at - 2])
        if row and above and alone and names_columns(cells_of(f"|{above['cells']}|")):
            names = above["cells"].split("|")
            shown[-1] = f"{above['before']}{_named(names, row['cells'].split('|'))}{row['after']}"
        else:
            shown.append(f"{row['before']}{_joined(row['cells'])}{row['after']}" if row else line)
    return "\n".join(shown)


def _named(names: Sequence[str], cells: Sequence[str]) -> str:
    if len(names) != len(cells):
        return f"{_joined('|'.join(names))}\n{_joined('|'.join(cells))}"
    pairs = ((name.strip(), cell.strip()) for name, cell in zip(names, cells, strict=True))
    return " · ".join(f"{name}: {cell}" if name else cell for name, cell in pairs if cell)


def _joined(cells: str) -> str:
    return " · ".join(cell.strip() for cell in cells.split("|") if cell.strip())


def no_documents_of(region: str) -> str:
    """That nothing is held of a region that was told beside the question, and the way out."""
    return (
        f"Koleksi ini tidak punya dokumen daerah “{region}”, jadi tidak ada aturan daerah itu yang dipakai. "
        "Periksa ejaannya, atau pilih dari daftar daerah."
    )


def no_rules_of(region: str) -> str:
    """That nothing is held of a region that a question names: what is quoted is no rule of its own."""
    return f"Koleksi ini tidak punya dokumen {region}; kalau ia punya aturan sendiri, periksa di JDIH-nya."
