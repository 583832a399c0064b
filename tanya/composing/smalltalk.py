"""Human answers to what is said to us: short, and with something to try."""

import re
from collections.abc import Iterable, Sequence

from tanya.composing.draft import Draft
from tanya.domain.answer import Status
from tanya.domain.document import Document, Kind
from tanya.text.naming import all_of
from tanya.understanding.intent import Talk

_DEADLINE, _TEXT = "“Kapan laporan kinerja paling lambat disampaikan?”", "“bunyi pasal 20 PP 8/2006”"
_TRY = f"{_DEADLINE} atau {_TEXT}"
_REPLIES = {
    Talk.THANKS: "Sama-sama, senang bisa membantu. Kalau ada lagi yang ingin dicari, silakan tulis saja.",
    Talk.GOODBYE: "Sampai jumpa! Silakan kembali kapan saja ada pasal yang ingin dicari.",
    Talk.ACKNOWLEDGED: f"Baik. Kalau ada yang ingin ditanyakan, silakan tulis lengkap, misalnya {_TRY}.",
    Talk.TEST: f"Tesnya masuk, saya siap. Coba tanyakan {_TRY}.",
    Talk.NOTHING: f"Saya di sini. Tuliskan pertanyaannya dengan kata-kata, misalnya {_TRY}.",
    Talk.GARBLED: f"Maaf, tulisan itu belum dapat saya baca. Coba tulis pertanyaannya lagi, misalnya {_TRY}.",
    Talk.WHO: (
        "Saya Tanya, program komputer yang menjawab pertanyaan tentang peraturan reformasi birokrasi "
        "dan SAKIP. "
        f"Setiap jawaban saya kutip dari naskahnya, lengkap dengan pasal dan ayatnya. Coba {_TRY}."
    ),
    Talk.ABILITIES: (
        "Tanyakan apa saja tentang peraturan reformasi birokrasi dan SAKIP: arti istilah, tenggat, bobot dan "
        "predikat, siapa melakukan apa, bunyi pasal, atau apakah suatu peraturan masih berlaku. Misalnya "
        f"{_DEADLINE}, {_TEXT}, “Apakah PermenPANRB 12/2015 masih berlaku?”, atau "
        "“nilai SAKIP 75,5 predikatnya apa?”"
    ),
    Talk.COMPLAINT: (
        "Maaf, jawaban saya tidak tepat. Coba sebutkan peraturan, daerah, atau istilah yang Anda maksud, "
        "misalnya “batas laporan kinerja menurut PP 8/2006”. Kutipan dan sumber di tiap jawaban dapat "
        "dicocokkan dengan naskahnya."
    ),
    Talk.SURE: (
        "Yang saya kutip persis kata-kata naskah yang saya sebut di bawah jawaban; saya sendiri dapat saja "
        "memilih ketentuan yang kurang tepat. Buka sumbernya dan cocokkan sebelum dipakai, dan periksa "
        "perubahan terakhirnya di JDIH."
    ),
    Talk.PLAINER: (
        "Saya mengutip naskah apa adanya, jadi kata-katanya tidak saya ganti. Coba tanyakan satu hal saja "
        "dari kutipan itu, misalnya arti sebuah istilah (“Apa yang dimaksud dengan IKU?”), tenggatnya, "
        "atau siapa yang wajib melakukannya."
    ),
}
_GREETING = re.compile(
    r"\b(?P<salam>assalam\w*|asalam\w*)|\b(?:selamat |met )?(?P<time>pagi|siang|sore|malam)\b", re.I
)
_EXAMPLES = 3
_KNOWN_FIRST = ("PermenPANRB", "PP", "UU", "Perpres")  # as examples, one of each
_LISTED = (  # a kind, and what its documents are called
    (Kind.NASKAH, "naskah peraturan"),
    (Kind.RINGKASAN, "ringkasan peraturan buatan kami"),
    (Kind.DAERAH, "dokumen daerah dan instansi"),
    (Kind.PANDUAN, "panduan dan lembar kerja"),
)


def reply(talk: Talk, said: str, documents: Sequence[Document]) -> Draft:
    """said: as it was written; documents: all that the build holds."""
    return Draft(Status.SMALL_TALK, notice=_words(talk, said, documents))


def _words(talk: Talk, said: str, documents: Sequence[Document]) -> str:
    if talk is Talk.DOCUMENTS:
        return _holdings(documents)
    if talk is Talk.GREETING:
        about = "Saya Tanya, penjawab pertanyaan tentang peraturan reformasi birokrasi dan SAKIP."
        return f"{_greeting(said)} {about} Coba {_TRY}."
    return _REPLIES[talk]


def _greeting(said: str) -> str:
    """In the asker's own way."""
    found = _GREETING.search(said)
    if found is None:
        return "Halo!"
    return "Waalaikumsalam!" if found["salam"] else f"Selamat {found['time'].lower()}!"


def _holdings(documents: Sequence[Document]) -> str:
    """How many documents of each kind, with examples; each regulation counts once."""
    held = [d for d in documents if d.kind is not Kind.KATALOG]
    if not held:
        return "Belum ada dokumen di koleksi saya. Silakan minta pengelola menambahkannya."
    parts = [line for kind, called in _LISTED if (line := _of_kind(held, kind, called))]
    known = next(iter(_well_known(held)), None)
    about = f"{known} tentang apa?" if known else held[0].title
    return f"Saya memegang {all_of(parts)}. Coba “{about}”, atau langsung tanyakan hal yang Anda cari."


def _of_kind(documents: Iterable[Document], kind: Kind, called: str) -> str:
    if not (own := [document for document in documents if document.kind is kind]):
        return ""
    names = list(dict.fromkeys(_examples(own)))[:_EXAMPLES]
    return f"{len(own)} {called} (misalnya {', '.join(names)})"


def _examples(documents: Sequence[Document]) -> Sequence[str]:
    """Regulations by number, else regions, else titles."""
    regions = [document.region for document in documents if document.region]
    if documents[0].kind is Kind.DAERAH and regions:
        return regions
    return _well_known(documents) or [document.title for document in documents]


def _well_known(documents: Sequence[Document]) -> list[str]:
    """The newest regulation of each jenis of this field that is no amendment of another."""
    own = [d for d in documents if d.regulation and not d.tentang.startswith("Perubahan")]
    newest = sorted(own, key=lambda d: -(d.regulation.tahun if d.regulation else 0))
    jenis = {d.regulation.jenis: d.regulation.short for d in reversed(newest) if d.regulation}
    return [jenis[name] for name in _KNOWN_FIRST if name in jenis]
