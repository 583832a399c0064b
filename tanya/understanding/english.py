"""Questions in English, as far as the words by which people ask reach; the answer stays Indonesian.

The words by which people ask are beside it, and so are the things and acts of the field; what both lack stays
as it is for the thesaurus.
"""

import re
from functools import partial
from itertools import takewhile

from tanya.text.analysis import fold, word_set
from tanya.text.references import find_regulations
from tanya.understanding.english_asking import ASKING
from tanya.understanding.english_words import in_field_words, is_known, is_plural, is_thing

_TELLING = word_set(
    """
    what when who whom whose which where why how is are was were does did do the of must should shall may can
    please article paragraph still according explain tell about many much long often for in to by with from
    under after before without and or an if any each every has have had been be not
    """
)
_LEAST = 2  # such words make a text English; `the` or `is` alone may stand in a title
_WORD = re.compile(r"[a-z]+")
_APART = re.compile(r" (?=[?.,;:!](?:\s|$))")
_SIGN = re.compile(r"[\ue000-\uf8ff]")
_NUMBER = (
    r"(?:no\.?|number|nomor)?\s?(\d{1,3})"
    r"(?:\s?/\s?|\s(?:of|year|of year|tahun)\s(?:the year\s)?)((?:19|20)\d\d)\b"
)
_NAMED = tuple(
    (re.compile(rf"\b{said}\s{_NUMBER}", re.IGNORECASE), rf"{meant} \1/\2")
    for said, meant in (
        ("government regulation", "PP"),
        ("presidential regulation", "Perpres"),
        ("presidential decree", "Keppres"),
        (r"(?:law|act)", "UU"),
    )
)
# `the 2014 civil service law`: in Indonesian the year stands behind.
_OF_YEAR = re.compile(
    r"\b(?:the )?((?:19|20)\d\d) ((?:[\w-]+ ){0,4}?(?:law|act|regulation|decree))\b", re.IGNORECASE
)
_WHICH = re.compile(r"\b(?P<by>which|what)\b(?: of the)?(?P<after>(?: [a-z-]+){1,5})", re.IGNORECASE)
_HERE = word_set(
    """
    apa apakah itu siapa kapan berapa bagaimana mengapa mana yang dan atau di dari untuk pada dengan tidak
    sudah oleh adalah saja sama buat kalau bisa boleh harus gak nggak
    """
)


def is_english(text: str) -> bool:
    """Whether the question is put in English, whatever terms it uses."""
    said = set(_WORD.findall(fold(text)))
    telling, here = len(said & _TELLING), len(said & _HERE)
    if here or telling >= _LEAST:
        return telling >= _LEAST and telling > here
    return is_known(" ".join(word for word in text.split() if fold(word).strip("?!.,") not in _TELLING))


def in_indonesian(text: str) -> str:
    """An English question in Indonesian as far as it is known; any other text as it is."""
    if not is_english(text):
        return text
    held = _Held()
    said = _named(" ".join(held.free(text).split()))
    for mention in reversed(find_regulations(said)):
        said = f"{said[: mention.start]}{held.put(said[mention.start : mention.end])}{said[mention.end :]}"
    for pattern, meant in ASKING:
        said = pattern.sub(partial(held.instead, meant), said)
    said = held.back(in_field_words(_WHICH.sub(partial(_asked_for, held), said)))
    return _APART.sub("", " ".join(said.split()))


class _Held:
    """Words that are Indonesian already, each held by one sign while the others are put so."""

    _FIRST = 0xE000

    def __init__(self) -> None:
        self._words: list[str] = []

    def free(self, text: str) -> str:
        """Without signs that someone may have typed."""
        return _SIGN.sub(" ", text)

    def put(self, words: str) -> str:
        self._words.append(words)
        return f" {chr(self._FIRST + len(self._words) - 1)} "

    def instead(self, words: str, _: re.Match[str]) -> str:
        return self.put(words)

    def back(self, text: str) -> str:
        return _SIGN.sub(lambda found: self._words[ord(found[0]) - self._FIRST], text)


def _named(text: str) -> str:
    """With regulations as they are named here: `Law No. 14 of 2008`."""
    for pattern, meant in _NAMED:
        text = pattern.sub(meant, text)
    return _OF_YEAR.sub(r"\2 \1", text)


def _asked_for(held: _Held, found: re.Match[str]) -> str:
    """`which official` asks for one, `which aspects` for all."""
    after = found["after"].split()
    things = list(takewhile(is_thing, after))
    if not things:
        return f"{held.put('apa' if found['by'].lower() == 'what' else 'mana')}{found['after']}"
    rest = " ".join(after[len(things) :])
    if is_plural(things[-1]):
        return f"{held.put('apa saja')}{' '.join(things)} {rest}"
    return f" {' '.join(things)}{held.put('apa' if found['by'].lower() == 'what' else 'mana')}{rest}"
