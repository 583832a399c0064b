"""From running text to index terms. Index and questions must go through the same analysis."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

from tanya.text.figures import as_meant
from tanya.text.stemming import QuickStemmer

_WORD = re.compile(r"[0-9]+(?:[.,][0-9]+)*[a-z]?|[a-z][a-z0-9]*")


def word_set(text: str) -> frozenset[str]:
    """The words of text, for lists that are read better as a paragraph."""
    return frozenset(text.split())


# Words that carry no topic. Question words are here: they are for the understanding, not for the index.
STOPWORDS = word_set(
    """
    ada adalah adanya agar akan antara apa apabila apakah atas atau bagaimana bagi bahwa baik berapa
    berdasarkan berikut bila bisa boleh dalam dan dapat dari dengan di dimaksud dimana dll dsb hal
    harus hingga ialah ini itu jika juga kah kalau kami kapan karena ke kepada kita lain lainnya
    lalu maka mana melalui mengapa menurut merupakan meski misalnya mohon nya oleh pada para per
    pula pun saat saja saya sebagai sebagaimana secara sehingga sejak selain selaku seluruh semua
    serta siapa suatu sudah supaya tanpa telah tentang terdapat terhadap tersebut tetapi tiap tolong
    untuk yaitu yakni yang
    """
)

# Sastrawi has no root of these, or one that means something else here: "kinerja" -> "kerja" would
# make a Perjanjian Kinerja out of every perjanjian kerja, "pemerintah" -> "perintah".
_ROOTS = {
    "kinerja": "kinerja",
    "pemerintah": "pemerintah",
    "pemerintahan": "pemerintah",
    "peraturan": "peraturan",
    "ketentuan": "ketentuan",
    "pengadaan": "pengadaan",
    "satuan": "satuan",
    "kesatuan": "kesatuan",
    "bagian": "bagian",
    "keuangan": "keuangan",
    "keputusan": "keputusan",
    "tujuan": "tujuan",
    "mereviu": "reviu",
    "direviu": "reviu",
    "pereviu": "reviu",
    "bertujuan": "tujuan",
    "mengesampingkan": "kesamping",
    "dikesampingkan": "kesamping",
}


# Words that tell something, though the word they are made of is a stopword: `peserta` of "serta".
_TELLING = (
    "atasan: atasannya",
    "pendapatan: pendapatannya",
    "pendapat: berpendapat pendapatnya",
    "perolehan: memperoleh diperoleh mendapatkan mendapat didapat didapatkan dapatkan diperolehnya",
    "peserta: pesertanya kepesertaan",
    "penyertaan: menyertakan disertakan sertakan disertai kesertaan",
    "permohonan: pemohon memohon dimohon dimohonkan termohon pemohonan permohonannya pemohonnya",
    "perbaikan: memperbaiki diperbaiki perbaikannya memperbaikinya membaik",
    "pembagian: membagi dibagi terbagi dibagikan membagikan pembagi",
    "keadaan: keadaannya",
    "memadai: ",
    "bertentangan: pertentangan menentang",
    "perantara: ",
    "kelainan: berkelainan",
    "pertolongan: menolong ditolong",
    "peruntukan: diperuntukkan diperuntukan peruntukannya",
    "pengadaan: mengadakan diadakan pengadaannya",
    "perbolehan: diperbolehkan memperbolehkan dibolehkan",
    "keharusan: mengharuskan diharuskan",
)
_ROOTS |= {
    word: root
    for root, _, forms in (one.partition(":") for one in _TELLING)
    for word in (root, *forms.split())
}

_KNOWN: dict[str, str] = {}
_STEMMER = QuickStemmer()


def analyse(text: str) -> list[str]:
    """Index terms of text in order, stopwords left out: 'Pelaporan kinerja' -> ['lapor', 'kinerja']."""
    return terms_of(words(text))


def terms_of(spoken: Iterable[str]) -> list[str]:
    """Those of words in lower case, in their order."""
    return [term for word in spoken if (term := _term(word))]


@lru_cache(maxsize=65_536)
def _term(word: str) -> str:
    """Of a word in lower case; empty for a stopword, and where the root is one: "setelah" -> "telah"."""
    root = "" if word in STOPWORDS else stem(word)
    return "" if root in STOPWORDS else root


def is_word(word: str) -> bool:
    """Whether word, in lower case, is of a root in the dictionary; many words of the field have none."""
    return bool(_STEMMER.dictionary.contains(stem(word)))


def words(text: str) -> list[str]:
    """Lower-case words and numbers: 'Pasal 5 ayat (2)' -> ['pasal', '5', 'ayat', '2']; `2OL9` -> 2019."""
    return _WORD.findall(fold(as_meant(text)))


def fold(text: str) -> str:
    """Lower case without accents or typographic variants."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()


def stem(word: str) -> str:
    """The root as Sastrawi finds it; words that it would damage keep a root of their own."""
    if len(word) <= 3 or not word.isalpha():
        return word
    return _ROOTS.get(word) or _KNOWN.get(word) or _found(word)


def remember(stems: Mapping[str, str]) -> None:
    """Spare finding these anew: a word that is looked up costs a hundred times one that is known.

    They must be what stem() made of them; once told they stay for the process.
    """
    _KNOWN.update(stems)


@lru_cache(maxsize=200_000)
def _found(word: str) -> str:
    return str(_STEMMER.stem(word))
