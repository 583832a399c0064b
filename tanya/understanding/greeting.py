"""Courtesies: what is said before, after or instead of a question."""

import re

from tanya.text.analysis import fold, word_set
from tanya.understanding.intent import Talk

Phrases = frozenset[tuple[str, ...]]


def _phrases(text: str) -> Phrases:
    return frozenset(tuple(phrase.split()) for phrase in text.replace("\n", " ").split("|"))


_GREETINGS = _phrases(
    "halo|hallo|hai|hi|hello|hey|hei|selamat pagi|selamat siang|selamat sore|selamat malam|met pagi|met siang"
    "|met sore|met malam|pagi|siang|sore|malam|assalamualaikum|asalamualaikum|assalamu alaikum|wr wb|salam"
    "|permisi|punten|apa kabar|good morning|good afternoon|good evening|p|oi|woi|hoi|min|mimin|admin|kak"
)
_GRATITUDE = _phrases(
    "terima kasih|terimakasih|makasih|makasi|trims|thanks|thank you|thx|tq|suwun|matur nuwun|hatur nuhun"
)
_THANKS = _GRATITUDE | _phrases(
    "thank|membantu|sangat membantu|sudah membantu|sudah terbantu|terbantu|kebantu|sudah kebantu"
)
_GOODBYES = _phrases(
    "dadah|dah|bye|bye bye|goodbye|sampai jumpa|sampai besok|sampai nanti|sampai ketemu|pamit|selamat tinggal"
    "|see you|selamat istirahat|permisi dulu"
)
_ACKNOWLEDGED = _phrases(
    "ok|oke|okay|okey|sip|siap|baik|baiklah|bagus|keren|mantap|mantul|paham|mengerti|jelas|sangat jelas"
    "|sudah jelas|sudah paham|sudah mengerti|noted|ya|iya|tidak|betul|benar|yes|no|haha|hahaha|hehe|hehehe"
    "|wkwk|wkwkwk|oh|oh gitu|oh begitu|oh iya|wah|nah"
)
_TESTS = _phrases("tes|test|testing|ping|cek|cek cek|tes tes|test test")
_TO_WHOM = _phrases("min|mimin|admin|kak|kakak|pak|bu|bapak|ibu|bang|mas|mbak|gan|ya|tanya|bot|semua|banyak")
# Said beside these, and of nothing by itself.
_BESIDE = _TO_WHOM | _phrases(
    "semuanya|yah|sekali|banget|sangat|dulu|deh|dong|nih|lagi|sudah|kalau begitu|atas bantuannya|atas bantuan"
    "|atas jawabannya|atas jawaban|bantuannya|jawabannya|infonya|informasinya|so much|very much|satu|dua|tiga"
    "|1|2|3|123"
)
_KINDS = (  # of several that are said the first is answered
    (Talk.GOODBYE, _GOODBYES),
    (Talk.THANKS, _THANKS),
    (Talk.GREETING, _GREETINGS),
    (Talk.TEST, _TESTS),
    (Talk.ACKNOWLEDGED, _ACKNOWLEDGED),
)
_BEFORE = _GREETINGS | _GRATITUDE
_TIMES = word_set("pagi siang sore malam")
_OF_TIMES = word_set("hari ini itu nanti")  # `malam hari` is no greeting
_LEADS = word_set(
    """
    mau ingin pengen hendak izin ijin boleh bisa numpang tanya nanya bertanya tanyakan saya dong ya min kak
    pak bu nih mohon maaf bantu bantuannya info infonya sekalian lagi sedikit
    """
)
_ASKING = word_set("tanya nanya bertanya tanyakan info infonya bantuannya")
_LEAD_WORDS = 6
_LONGEST = 3  # words of a phrase
_LONGEST_WORD = 20
_LONG_DRAWN = re.compile(r"([a-z])\1{2,}$")  # "halooo"
_WORD = re.compile(r"[^\W_]+")
_PLAIN = {
    **dict.fromkeys(("ga", "gak", "nggak", "ngga", "enggak", "kagak", "tdk", "nda", "tak"), "tidak"),
    **dict.fromkeys(("anda", "lo", "lu", "kau", "ente", "sampeyan"), "kamu"),
    **dict.fromkeys(("gimana", "gmn", "gmna"), "bagaimana"),
    **dict.fromkeys(("udah", "udh", "sdh"), "sudah"),
    **dict.fromkeys(("pake", "menggunakan", "memakai"), "pakai"),
    **dict.fromkeys(("aku", "gue", "gw"), "saya"),
    "aja": "saja",
    "yg": "yang",
    "ngapain": "apa",
    "kalo": "kalau",
    "mksh": "makasih",
}


def plain_words(text: str) -> list[str]:
    """The words of text in lower case, everyday ones in one spelling: `kamu` for `anda` and `lo`."""
    return [_plain(word[0]) for word in _WORD.finditer(fold(text).replace("'", ""))]


def courtesy_in(words: list[str]) -> Talk | None:
    """The courtesy that plain words are, each perhaps with a word to whom; None where more is said."""
    said, at = set[Talk](), 0
    while at < len(words):
        kinds = {talk: length for talk, phrases in _KINDS if (length := _phrase_at(words, at, phrases))}
        length = max(kinds.values(), default=0)
        beside = _phrase_at(words, at, _BESIDE) if said else 0
        if beside < length:
            said |= {talk for talk, own in kinds.items() if own == length}
        if not (step := max(length, beside)):
            return None
        at += step
    return next((talk for talk, _ in _KINDS if talk in said), None)


def without_greeting(text: str) -> str:
    """text from where it asks: `pagi min, mau nanya dong, kapan ...`; whole where nothing else is said."""
    found = list(_WORD.finditer(text))
    words = [_plain(word[0]) for word in found]
    start = at = _greeting_ends(words)
    while at < len(words) and at - start < _LEAD_WORDS and words[at] in _LEADS:
        at += 1
    # `bisa diperpanjang?` begins with the same word as `bisa tanya?`.
    if any(word in _ASKING for word in words[start:at]):
        start = at
    return text[found[start].start() :] if 0 < start < len(found) else text


def _greeting_ends(words: list[str]) -> int:
    """How many words greet or thank before anything else is said."""
    at = 0
    while at < len(words):
        length = _phrase_at(words, at, _BEFORE)
        of_time = length == 1 and words[at] in _TIMES and "".join(words[at + 1 : at + 2]) in _OF_TIMES
        length = 0 if of_time else length or (_phrase_at(words, at, _TO_WHOM) if at else 0)
        if not length:
            break
        at += length
    return at


def _plain(word: str) -> str:
    short = _LONG_DRAWN.sub(r"\1", fold(word)[:_LONGEST_WORD])
    return _PLAIN.get(short, short)


def _phrase_at(words: list[str], at: int, phrases: Phrases) -> int:
    """How many words from there on make one of the phrases; 0 for none."""
    said = words[at : at + _LONGEST]
    return next((n for n in range(len(said), 0, -1) if tuple(said[:n]) in phrases), 0)
