"""Words that ask nothing of the regulations: greetings, thanks, orders, others' private data."""

import re

from tanya.domain.answer import Status

_GREETING = (
    r"(?:halo+|hai+|hi|hello|hey|selamat (?:pagi|siang|sore|malam)|assalamu?'?alaikum|permisi|salam"
    r"|tes|test|ping|terima ?kasih|makasih|trims|thanks?|thank you|ok(?:e|ay)?|sip|mantap|siap|baik|bagus"
    r"|keren|apa kabar|(?:sangat |sudah )(?:membantu|jelas)(?: sekali| banget)?)"
)
_TO_US = r"(?:banyak|semua(?:nya)?|min|kak|pak|bu|ya|tanya|bot|atas (?:bantuan|jawaban)(?:nya)?)"
_ABOUT_US = (
    r"(?:siapa (?:kamu|anda|namamu|nama (?:kamu|anda))|(?:kamu|anda|ini) (?:siapa|bot apa|bisa apa)|apa kabar"
    r"|(?:apa|hal apa) (?:saja )?(?:yang )?(?:bisa|dapat|mampu) (?:kamu|anda) (?:jawab|bantu|lakukan)"
    r"(?: saja)?|kamu bisa (?:apa|jawab apa).*|bisa bantu(?: apa)?(?: saja)?|bantuan|help)"
)
_SMALL_TALK = re.compile(
    rf"^\W*(?:{_GREETING}\b[\s,.!]*{_TO_US}*[\s,.!?]*)+$|^\W*{_ABOUT_US}\W*$", re.IGNORECASE
)
_ORDERS = re.compile(
    r"(?:abaikan|lupakan|hiraukan|ignore|forget|disregard)\W+(?:\w+\W+){0,4}"
    r"(?:instruksi|perintah|aturan|instructions?|prompt|rules)"
    r"|system prompt|prompt sistem|jailbreak|developer mode|\bDAN\b mode"
    r"|(?:kamu|anda|you)\W+(?:sekarang|are now|harus jadi|berpura)\W+(?:\w+\W+){0,4}"
    r"(?:adalah|menjadi|seolah|as|a)\b"
    r"|berpura-?pura(?:lah)? (?:jadi|menjadi|sebagai)|<\s*/?\s*(?:system|script|iframe)",
    re.IGNORECASE,
)
_PERSONAL = re.compile(
    r"(?:minta|berapa|kasih|beri|sebut|cari|kirim|lihat|tampil|apa|daftar|data)\w*\W+(?:\w+\W+){0,3}"
    r"(?:nik|npwp|no(?:mor)?\W*(?:hp|telepon|telpon|wa|rekening|ktp)|alamat rumah|password|kata sandi)\b",
    re.IGNORECASE,
)


def refused_at_once(text: str) -> Status | None:
    """SMALL_TALK, BLOCKED, or None for a question that deserves a look."""
    if _ORDERS.search(text) or _PERSONAL.search(text):
        return Status.BLOCKED
    if _SMALL_TALK.match(text):
        return Status.SMALL_TALK
    return None
