import time

import pytest

from tanya.retrieval.matching import Matcher
from tanya.retrieval.signals import bands_hold, fit
from tanya.understanding.intent import Concept, Wanted, Wording

BALLOON = Matcher([Concept("balon", (Wording(("balon",)),), topic=True)], lambda term: 1.0)
PLAIN = "Balon dicat sesuai selera."


@pytest.mark.parametrize(
    ("wanted", "answers"),
    [
        (Wanted.DEFINITION, "1. Balon adalah wahana kain yang terbang."),
        (Wanted.DEADLINE, "(2) Pendaftaran balon disampaikan paling lambat 12 (dua belas) hari."),
        (Wanted.FIGURE, "Balon memuat paling banyak 4 (empat) orang."),
        (Wanted.WEIGHT, "Bobot balon: kain 30%, keranjang 25%, api 45%."),
        (Wanted.GRADE, "Balon A >90-100; B >80-90; C >70-80."),
        (Wanted.ACTOR, "Kepala Menara menetapkan jalur balon."),
        (Wanted.LIST, "Balon memuat:\na. kain;\nb. keranjang; dan\nc. api."),
        (Wanted.LIST, "Balon terdiri atas tiga bagian, yaitu kain sutra, keranjang rotan, dan tungku api."),
        (Wanted.REASON, "Balon belum terbang karena angin kencang."),
    ],
)
def test_the_wording_shows_the_kind_of_answer(wanted: Wanted, answers: str) -> None:
    assert fit(wanted, answers, BALLOON) > fit(wanted, PLAIN, BALLOON)


def test_a_definition_of_something_else_is_none() -> None:
    other = "2. Juru Mudi Keranjang adalah orang yang naik balon."
    assert fit(Wanted.DEFINITION, other, BALLOON) < fit(Wanted.DEFINITION, "Balon adalah wahana.", BALLOON)


def test_a_number_of_a_pasal_is_no_figure() -> None:
    assert fit(Wanted.FIGURE, "Pasal 12 Balon dicat.", BALLOON) == 0


def test_a_number_in_words_is_a_figure() -> None:
    assert fit(Wanted.FIGURE, "Balon cukup memuat satu orang.", BALLOON) > 0


def test_a_period_tells_a_deadline_better_than_that_it_comes_again() -> None:
    period = fit(Wanted.DEADLINE, "Balon diperiksa paling lambat 3 (tiga) bulan setelah terbang.", BALLOON)
    assert period > fit(Wanted.DEADLINE, "Balon diperiksa secara berkala.", BALLOON) > 0


def test_a_time_that_is_left_open_is_no_deadline() -> None:
    assert fit(Wanted.DEADLINE, "Balon dipinjamkan dalam jangka waktu tertentu.", BALLOON) == 0


@pytest.mark.parametrize(
    "text", ["yaitu ab," * 40_000, "\n" * 30_000, " \n" * 30_000, " " * 100_000, "1-" * 80_000]
)
def test_a_text_made_to_be_slow_is_judged_at_once(text: str) -> None:
    started = time.process_time()
    fit(Wanted.LIST, text, BALLOON)
    bands_hold(text, [1.0])
    assert time.process_time() - started < 8  # of the processor; by its square it takes far longer
