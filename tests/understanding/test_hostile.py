"""A stranger's text of any shape costs next to nothing to read."""

import time
from collections.abc import Callable

import pytest

from tanya.domain.answer import Question
from tanya.glossary.glossary import Glossary, Term
from tanya.text.numerals import in_figures
from tanya.text.personal import mask
from tanya.text.provisions import find_locators, find_part, find_provisions
from tanya.text.references import find_regulations
from tanya.text.vocabulary import Vocabulary
from tanya.understanding.changing import changes_asked
from tanya.understanding.comparing import aspects_of, by_year, compared, old_and_new, sides_of
from tanya.understanding.days import day_in, day_of_words, without_days
from tanya.understanding.english import in_indonesian
from tanya.understanding.eras import era_in
from tanya.understanding.everyday import is_everyday
from tanya.understanding.framing import framed
from tanya.understanding.greeting import without_greeting
from tanya.understanding.measures import counts_in, measure_in
from tanya.understanding.placing import placed
from tanya.understanding.pointing import pointing_in
from tanya.understanding.regions import RegionFinder
from tanya.understanding.returning import goes_elsewhere, return_in, to_the_point
from tanya.understanding.starting import start_asked
from tanya.understanding.subject import subject_of
from tanya.understanding.talk import refused_at_once
from tanya.understanding.understanding import Understanding
from tanya.understanding.wanted import wanted_in

_LENGTH = 2000
_MOST = 0.05  # seconds of CPU
_SHAPES = [
    "halo,,,,,,,,,,,,", "halo ", "oooo", "terima kasih banyak ", ",", ", ", ". ", "? ", "  ", "\t", "\n",
    "(", ")(", "1", "1 ", "1,", "1.", "081", "0812-", "3201 0101 ", "a", "a ", "Aa ", "a1", "é", "-", "'",
    "apa ", "apa itu ", "pasal ", "pasal 5, ", "pasal lima ", "penjelasan ", "ayat (1) ", "(1) ",
    "huruf a ", "uu ", "uu asn ", "uu 5/", "permen ", "permen1", "perda a ", "peraturan menteri ", "kep/1/",
    "nomor ", "tahun ", "pada 20", "per 1 januari ", "lampiran ", "lamp. bab ", "kota ", "kota a ", "kab. ",
    "pasal 5 \ufffc ", "\ufffc, ", "\ufffc ayat 1 ", "ayat 1 dan 2 ", "dan 2 ", "pasal 1 sampai 9 ", "uu a ",
    "beda ", "beda a dan ", "dan ", "itu ", "maksud ", "berapa ", "berapa a ", "masih a ", "sudah ",
    "abaikan ", "abaikan a ", "kamu sekarang ", "minta ", "apaapa", "buatkan ", "tolong ", "< ", "a.", "a@",
    "@a.", "a@b.", "nik ", "npwp 1 ", "nya", "what ", "what is the ", "is 1 ", "terus ", "kalau ", "yang ",
    "dulu ", "sebelum 2021 ", "min ", "kamu bisa ", "dokumen apa ", "ayat berikutnya ", "selamat pagi kak ",
    "balik ke ", "soal ", "oke ", "ganti topik ",
]  # fmt: skip
_READERS: dict[str, Callable[[str], object]] = {
    "talk": refused_at_once,
    "greetings": without_greeting,
    "english": in_indonesian,
    "pointing": lambda text: pointing_in(text, without_days),
    "days named": without_days,
    "eras": era_in,
    "everyday": is_everyday,
    "returns": lambda text: [return_in(begun + text) for begun in ("", "balik ke ", "soal ")],
    "elsewhere": lambda text: (goes_elsewhere(text), to_the_point(text)),
    "sides": sides_of,
    "compared": lambda text: [compared(begun + text) for begun in ("beda ", "a vs ", "")],
    "framed": lambda text: [framed(begun + text) for begun in ("beda ", "mana yang lebih lama ", "a vs b ")],
    "aspects": lambda text: aspects_of(f"{text} \ufffc {text} \ufffc {text}", 2),
    "years": lambda text: by_year(f"2022 dan 2023 {text}"),
    "old and new": lambda text: old_and_new(f"sebelum {text}"),
    "places": lambda text: placed(f"\ufffc {text} \ufffc", find_provisions(text)),
    "names": lambda text: placed(f"\ufffc {text} pasal 5", find_provisions("pasal 5")),
    "subject": subject_of,
    "measure": measure_in,
    "counts": lambda text: [counts_in(text, unit) for unit in ("tahun", "persen", "rupiah")],
    "wanted": lambda text: wanted_in(
        text, names_regulation=True, names_provision=False, speaks=lambda _: False
    ),
    "starts": lambda text: start_asked(f"\ufffc kapan {text}", lambda _: False),
    "changes": lambda text: changes_asked(f"\ufffc {text}", lambda _: False),
    "days of words": day_of_words,
    "regulations": find_regulations,
    "locators": find_locators,
    "parts": find_part,
    "numerals": in_figures,
    "days": day_in,
    "regions": RegionFinder(["Kota Metro", "Kabupaten Penajam Paser Utara"]).find,
    "personal": mask,
}
_WHOLE = Understanding(
    Glossary((Term("SAKIP", True, "Sistem Akuntabilitas Kinerja", "x", misspelt=("sakkip",)),)),
    Vocabulary({"kinerja": 40}, {"kinerja": 40}),
    ["Kota Metro"],
)


def cost(read: Callable[[str], object], text: str) -> float:
    """Seconds of CPU, the smaller of two readings."""
    spent = []
    for _ in range(2):
        started = time.thread_time()
        read(text)
        spent.append(time.thread_time() - started)
    return min(spent)


@pytest.mark.parametrize("reader", _READERS)
def test_no_shape_of_text_is_slow_to_read(reader: str) -> None:
    texts = [(shape * _LENGTH)[:_LENGTH] + tail for shape in _SHAPES for tail in ("", " x1", "!")]
    slow = {text[:20]: spent for text in texts if (spent := cost(_READERS[reader], text)) > _MOST}
    assert slow == {}


@pytest.mark.parametrize("shape", _SHAPES)
def test_no_question_is_slow_to_understand(shape: str) -> None:
    text = (shape * _LENGTH)[:_LENGTH] + " x1"
    assert cost(lambda t: _WHOLE.understand(Question(t, (t,))), text) < 2 * _MOST


def test_marks_inside_a_word_are_not_slow_to_read() -> None:
    assert cost(in_indonesian, f"a{'!' * _LENGTH}a") < _MOST
