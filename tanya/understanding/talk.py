"""Words that ask nothing of the regulations: greetings, thanks, orders, others' private data, chores.

No pattern here holds a repetition inside a repetition: a question is a stranger's text, and such a
pattern can take minutes on a few commas.
"""

import re

from tanya.domain.answer import Status
from tanya.text.analysis import fold
from tanya.text.personal import asks_whose
from tanya.text.references import find_regulations

_WORD = re.compile(r"[a-z0-9]+")
_LONG_DRAWN = re.compile(r"([a-z])\1{2,}$")  # "halooo"


def _phrases(text: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for phrase in text.replace("\n", " ").split("|"))


_GREETINGS = _phrases(
    "halo|hallo|hai|hi|hello|hey|hei|selamat pagi|selamat siang|selamat sore|selamat malam|pagi|siang|sore"
    "|malam|assalamualaikum|asalamualaikum|assalamu alaikum|wr wb|permisi|salam|tes|test|ping|terima kasih"
    "|terimakasih|makasih|trims|thank|thanks|thank you|ok|oke|okay|okey|sip|mantap|siap|baik|bagus|keren"
    "|apa kabar|membantu|sangat membantu|sudah membantu|jelas|sangat jelas|sudah jelas"
)
# Said beside a greeting, and of nothing by itself.
_TO_US = _phrases(
    "banyak|semua|semuanya|min|kak|pak|bu|ya|tanya|bot|sekali|banget|atas bantuannya|atas bantuan"
    "|atas jawabannya|atas jawaban"
)
_LONGEST = 3  # words of a phrase
_LONGEST_WORD = 20
_ABOUT_US = re.compile(
    r"siapa (?:kamu|anda|namamu|nama (?:kamu|anda))|(?:kamu|anda|ini) (?:siapa|bot apa|bisa apa)"
    r"|(?:apa|hal apa) (?:saja )?(?:yang )?(?:bisa|dapat|mampu) (?:kamu|anda) (?:jawab|bantu|lakukan)"
    r"(?: saja)?|kamu bisa (?:apa|jawab apa)[a-z0-9 ]*|bisa bantu(?: apa)?(?: saja)?|bantuan|help"
)
_ORDERS = re.compile(
    r"\b(?:abaikan|lupakan|hiraukan|ignore|forget|disregard) (?:\w+ ){0,4}"
    r"(?:instruksi|perintah|aturan|instructions?|prompt|rules)\b"
    r"|\bsystem prompt|\bprompt sistem|\bjailbreak|\bdeveloper mode|\bdan mode"
    r"|\b(?:kamu|anda|you) (?:sekarang|are now|harus jadi|berpura) (?:\w+ ){0,4}"
    r"(?:adalah|menjadi|seolah|as|a)\b"
    r"|\bberpura ?pura(?:lah)? (?:jadi|menjadi|sebagai)"
)
# Who holds an office today stands in no regulation.
_HOLDER = re.compile(
    r"^siapa(?:kah)? (?:nama )?(?:presiden|wapres|wakil presiden|menteri|menpan\w*|gubernur|bupati|wali ?kota"
    r"|sekda|kepala (?:dinas|badan|biro|daerah))(?: (?!yang\b)\w+){0,4}?"
    r" (?:indonesia|ri|sekarang|saat ini|kini)$"
)
_MARKUP = re.compile(r"<\s{0,9}/?\s{0,9}(?:system|script|iframe)", re.IGNORECASE)
_PERSONAL = re.compile(
    r"\b(?:minta|berapa|kasih|beri|sebut|cari|kirim|lihat|tampil|apa|daftar|data)\w* (?:\w+ ){0,3}"
    r"(?:nik|npwp|no(?:mor)? ?(?:hp|telepon|telpon|wa|rekening|ktp)|alamat rumah|password|kata sandi)\b"
)
_CHORE = re.compile(
    r"^(?:\w+ ){0,4}?(?:(?:buat|bikin|susun|tulis|rancang|ketik|terjemah|gambar)(?:kan|in)"
    r"|tolong (?:buat|bikin|susun|tulis)) "
    r"(?:(?!cara|kapan|siapa|bagaimana|apa|berapa)\w+ ){0,3}?"
    r"(?:surat|ringkasan|rangkuman|resume|makalah|artikel|pidato|puisi|pantun|presentasi|slide|ppt|esai|essay"
    r"|email|proposal|kode|program|skrip|draf|draft|template|laporan|dokumen|notulen)\b"
    r"|^(?:\w+ ){0,3}?(?:rangkum|ringkas)(?:kan|in)? (?:semua|seluruh)\b"
)
# A chore is an order to us; a duty of someone else, or a question about one, is not.
_NO_CHORE = re.compile(
    r"\b(?:siapa|kapan|bagaimana|apa|apakah|berapa|mengapa|kenapa|wajib|harus|cara|menurut|pasal|ayat|yang|paling"
    r"|perlu|siapakah)\b"
)


def refused_at_once(text: str) -> Status | None:
    """SMALL_TALK, BLOCKED, OUT_OF_SCOPE, or None for a question that deserves a look.

    text: as typed, with personal numbers masked.
    """
    words = _WORD.findall(fold(text).replace("'", ""))
    line = " ".join(words)
    if _ORDERS.search(line) or _PERSONAL.search(line) or _MARKUP.search(text) or asks_whose(text):
        return Status.BLOCKED
    if _is_small_talk(words) or _ABOUT_US.fullmatch(line):
        return Status.SMALL_TALK
    if _HOLDER.match(line):
        return Status.OUT_OF_SCOPE
    if _CHORE.match(line) and not _NO_CHORE.search(line) and not find_regulations(text):
        return Status.OUT_OF_SCOPE
    return None


def _is_small_talk(words: list[str]) -> bool:
    """Whether the words are greetings and nothing else, each perhaps with a word to whom."""
    at, greeted = 0, False
    while at < len(words):
        if length := _phrase_at(words, at, _GREETINGS):
            greeted = True
        elif not (greeted and (length := _phrase_at(words, at, _TO_US))):
            return False
        at += length
    return greeted


def _phrase_at(words: list[str], at: int, phrases: frozenset[tuple[str, ...]]) -> int:
    """How many words from there on make one of the phrases; 0 for none."""
    said = [_LONG_DRAWN.sub(r"\1", word[:_LONGEST_WORD]) for word in words[at : at + _LONGEST]]
    return next((n for n in range(len(said), 0, -1) if tuple(said[:n]) in phrases), 0)
