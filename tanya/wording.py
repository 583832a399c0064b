"""What every door says alike: a text per status, where a digest is from, pages, what was recognised."""

from tanya.domain.answer import Status
from tanya.domain.document import PageRange

NOT_OFFICIAL = "ringkasan, bukan naskah resmi"

STATUS_TEXT = {
    Status.NO_EVIDENCE: (
        "Saya tidak menemukan ketentuan yang menjawab pertanyaan itu di dokumen yang saya punya. "
        "Coba sebutkan peraturan atau istilahnya, atau tambahkan dokumennya ke tanya."
    ),
    Status.NOT_IN_CORPUS: (
        "Peraturan yang Anda sebut belum ada di koleksi saya, jadi isinya tidak bisa saya pastikan. "
        "Silakan periksa di jdih.menpan.go.id, atau tambahkan berkasnya ke tanya."
    ),
    Status.NO_SUCH_PROVISION: "Ketentuan itu tidak ada dalam naskah peraturan yang Anda sebut.",
    Status.NEEDS_CLARIFICATION: "Boleh diperjelas dulu? Peraturan atau hal mana yang Anda maksud?",
    Status.OUT_OF_SCOPE: (
        "Maaf, itu di luar bidang saya. Saya menjawab pertanyaan tentang peraturan reformasi birokrasi "
        "dan SAKIP, misalnya perjanjian kinerja, laporan kinerja, atau evaluasi AKIP."
    ),
    Status.SMALL_TALK: (
        "Halo, saya tanya. Saya menjawab pertanyaan tentang peraturan reformasi birokrasi dan SAKIP, "
        "lengkap dengan pasal dan ayatnya. Contoh: “Kapan laporan kinerja paling lambat disampaikan?”, "
        "“bunyi pasal 20 PP 8/2006”, atau “Apakah PermenPANRB 12/2015 masih berlaku?”"
    ),
    Status.BLOCKED: (
        "Permintaan itu tidak dapat saya jalankan. Saya hanya menjawab pertanyaan tentang peraturan, "
        "dengan kutipan dari dokumennya."
    ),
    Status.BUSY: "Sedang banyak pertanyaan. Mohon coba lagi sebentar lagi.",
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
