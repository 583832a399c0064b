"""Conversations as people have them, on invented rules of which every word is known."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise

import pytest

from tanya.assistant import Assistant
from tanya.domain.answer import Answer, Question, Status
from tanya.steps import Step, listening

PLACED = "kapan pendaftaran balon udara disampaikan?"  # Pasal 2
BANS = "apa larangan juru balon?"  # Pasal 3


def after(assistant: Assistant, *said: str) -> Answer:
    *before, text = said
    return assistant.ask(Question(text, tuple(before)))


def cited(answer: Answer) -> list[str]:
    return [f"{citation.locator} {citation.document.id}" for citation in answer.citations]


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ((PLACED, "pasal berapa itu?"), "Pasal 2"),
        ((PLACED, "dasar hukumnya apa?"), "Pasal 2"),
        ((PLACED, "dasarnya di pasal berapa?"), "Pasal 2"),
        ((PLACED, "bunyi lengkapnya"), "Pasal 2"),
        ((PLACED, "jelaskan ayat 3"), "Pasal 2 ayat (3)"),
        ((PLACED, "jelaskan ayat 3", "huruf b"), "Pasal 2 ayat (3) huruf b"),
        ((PLACED, "jelaskan ayat 3", "huruf b", "terus?"), "Pasal 2 ayat (3) huruf c"),
        ((PLACED, "ayat 1", "ayat berikutnya"), "Pasal 2 ayat (2)"),
        ((PLACED, "pasal berikutnya"), "Pasal 3"),
        ((BANS, "pasal sebelumnya apa bunyinya?"), "Pasal 2"),
        ((BANS, "kalau pasal 5?"), "Pasal 5"),
        ((BANS, "makasih", "pasal berapa tadi?"), "Pasal 3"),
        (("bunyi pasal 2 PP 7/2031", "eh salah, pasal 3 maksudnya"), "Pasal 3"),
    ],
)
def test_what_was_cited_can_be_pointed_at(sky: Assistant, said: tuple[str, ...], place: str) -> None:
    answer = after(sky, *said)
    assert answer.status is Status.ANSWERED
    assert cited(answer) == [f"{place} pp-7-2031"]


TWO_RULES = "bunyi pasal 2 ayat (1) PP 7/2031 dan pasal 2 PP 3/2029"


def test_a_part_is_asked_of_the_provision_that_was_named_last(sky: Assistant) -> None:
    other = "bunyi pasal 2 PP 3/2029 dan pasal 2 ayat (1) PP 7/2031"
    assert cited(after(sky, other, "kalau ayat (3)?")) == ["Pasal 2 ayat (3) pp-7-2031"]
    assert cited(after(sky, TWO_RULES, "pasal sebelumnya")) == ["Pasal 1 pp-3-2029"]


def test_a_row_of_parts_is_asked_of_the_same_pasal(sky: Assistant) -> None:
    ask = "bunyi pasal 2 ayat (2) PP 7/2031"
    assert cited(after(sky, ask, "ayat 1 dan 3?")) == [f"Pasal 2 ayat ({n}) pp-7-2031" for n in (1, 3)]
    assert cited(after(sky, PLACED, "kalau ayat 1 dan 3?")) == [
        f"Pasal 2 ayat ({n}) pp-7-2031" for n in (1, 3)
    ]


def test_another_pasal_after_two_regulations_is_asked_of_both(sky: Assistant) -> None:
    assert cited(after(sky, TWO_RULES, "kalau pasal 1?")) == ["Pasal 1 pp-7-2031", "Pasal 1 pp-3-2029"]


def test_a_question_without_an_answer_is_passed_over(sky: Assistant) -> None:
    lost = (PLACED, "huruf berikutnya", "ayat berikutnya")
    assert after(sky, *lost).status is Status.NEEDS_CLARIFICATION
    assert cited(after(sky, *lost, "jelaskan ayat 1")) == ["Pasal 2 ayat (1) pp-7-2031"]


def test_where_nothing_follows_the_next_pasal_is_offered(sky: Assistant) -> None:
    answer = after(sky, PLACED, "ayat berikutnya")
    assert answer.follow_ups == ("bunyi Pasal 3 PP Nomor 7 Tahun 2031",)
    assert "Pasal 3" in answer.text


def test_where_only_the_former_rule_is_held_it_may_be_asked_instead(sky: Assistant) -> None:
    answer = after(sky, "berapa panjang benang layang-layang menurut Perpres 6/2031?")
    assert answer.status is Status.NOT_IN_CORPUS
    assert "aturan sebelumnya, PP Nomor 3 Tahun 2029 tentang Layang-Layang, yang sudah tidak" in answer.text
    former = after(sky, answer.follow_ups[0])
    assert cited(former)[0] == "Pasal 2 pp-3-2029"


def test_a_pasal_of_a_rule_that_is_not_held_is_not_looked_for_in_the_former(sky: Assistant) -> None:
    answer = after(sky, "bunyi pasal 2 Perpres 6/2031")
    assert answer.status is Status.NOT_IN_CORPUS
    assert "PP Nomor 3" not in answer.text


def test_a_rule_that_an_earlier_question_named_is_not_offered_as_itself(sky: Assistant) -> None:
    answer = after(sky, "berapa panjang benang layang-layang menurut Perpres 6/2031?", "kalau sanksinya?")
    assert answer.status is Status.NOT_IN_CORPUS
    assert not any("sanksinya" in question for question in answer.follow_ups)


def test_whether_it_applies_is_asked_of_what_was_cited(sky: Assistant) -> None:
    answer = after(sky, "layang-layang itu apa?", "itu masih berlaku?")
    assert "PP Nomor 3 Tahun 2029 tidak berlaku lagi" in answer.text
    on = after(sky, "layang-layang itu apa?", "itu masih berlaku?", "kalau tahun 2030?")
    assert "Pada 1 Juli 2030: PP Nomor 3 Tahun 2029 masih berlaku" in on.text


def test_a_paper_that_is_no_regulation_is_not_in_force_or_out_of_it(sky: Assistant) -> None:
    answer = after(sky, "berapa balon udara di festival Kota Awan?", "itu masih berlaku?")
    assert answer.status is Status.NEEDS_CLARIFICATION
    assert "bukan peraturan" in answer.text


def test_what_the_next_rule_says_is_told_of_that_rule_alone(sky: Assistant) -> None:
    answer = after(sky, "berapa panjang benang layang-layang?", "sekarang berapa?")
    assert (answer.status, answer.citations) == (Status.NO_EVIDENCE, ())
    assert "PP 7/2031, aturan sesudah PP 3/2029" in answer.text


@pytest.mark.parametrize("text", ["siapa yang menetapkan?", "kalau terlambat?", "terus sanksinya?"])
def test_what_was_asked_before_alone_answers_no_other_question(sky: Assistant, text: str) -> None:
    assert after(sky, PLACED, text).status is Status.NO_EVIDENCE


@pytest.mark.parametrize(
    "text", [BANS, "layang-layang itu apa?", "PP 7/2031 tentang apa?", "apa itu tambatan?"]
)
def test_a_question_that_stands_alone_is_answered_as_alone(sky: Assistant, text: str) -> None:
    alone, later = after(sky, text), after(sky, "bunyi pasal 2 PP 3/2029", PLACED, text)
    assert (later.text, later.citations, later.warnings) == (alone.text, alone.citations, alone.warnings)


def test_what_may_lean_is_not_out_of_scope(sky: Assistant) -> None:
    assert after(sky, "kalau kurang dari sepuluh hari boleh?").status is Status.OUT_OF_SCOPE
    assert after(sky, PLACED, "kalau kurang dari sepuluh hari boleh?").status is not Status.OUT_OF_SCOPE
    for text in ("apakah itu memotong jatah piknik keluarga?", "piknik keluarga di situ tambah murah?"):
        assert after(sky, PLACED, text).status is not Status.OUT_OF_SCOPE


def test_conversations_know_nothing_of_each_other(sky: Assistant) -> None:
    first = after(sky, BANS, "pasal berapa itu?")
    assert after(sky, "pasal berapa itu?").status is Status.NEEDS_CLARIFICATION
    assert after(sky, PLACED, "pasal berapa itu?").citations != first.citations
    assert after(sky, BANS, "pasal berapa itu?") == first


@pytest.mark.parametrize("text", ["bunyinya sebelum diubah?", "dulu bunyinya bagaimana?", "aslinya?"])
def test_the_words_before_a_change_are_those_of_their_day(garden: Assistant, text: str) -> None:
    answer = after(garden, "bunyi pasal 4 PP 5/2030", text)
    assert "waktu fajar" in answer.text
    assert "waktu senja" not in answer.text
    assert answer.text.startswith("Pada 30 Juni 2034: ")


def test_the_words_of_today_are_asked_for_after_those_of_another_day(garden: Assistant) -> None:
    for text in ("sekarang bunyinya apa?", "kalau sekarang?"):
        answer = after(garden, "bunyi pasal 4 PP 5/2030 tahun 2033", text)
        assert cited(answer)[0] == "Pasal I angka 2 Pasal 4 pp-9-2034"


def test_a_pasal_that_was_never_changed_says_so(garden: Assistant) -> None:
    answer = after(garden, "bunyi pasal 1 PP 5/2030 sebelum diubah")
    assert "sebidang tanah dengan bunga" in answer.text
    assert any("Perubahan atas Pasal 1" in warning for warning in answer.warnings)


def test_the_weights_of_another_year_are_those_of_its_rule(assistant: Assistant) -> None:
    before = after(assistant, "tahun 2018 bobot pengukuran kinerja dalam evaluasi SAKIP berapa?")
    # The catalogue proves what ended that rule since.
    assert [c.document.id for c in before.citations] == ["permenpanrb-12-2015", "katalog"]
    earlier = after(
        assistant, "bobot pengukuran kinerja menurut PermenPANRB 88/2021 berapa?", "kalau dulu berapa?"
    )
    assert {c.document.id for c in earlier.citations} == {"permenpanrb-12-2015"}
    assert any("aturan sebelum PermenPANRB 88/2021" in warning for warning in earlier.warnings)


class _Searches:
    """Counts how often something is searched."""

    def __init__(self) -> None:
        self.count = 0

    @contextmanager
    def step(self, step: Step) -> Iterator[None]:
        self.count += step is Step.RETRIEVE
        yield

    def took(self, step: Step, seconds: float) -> None: ...

    def note(self, **facts: str | int) -> None: ...


def test_no_question_before_is_answered_twice(sky: Assistant) -> None:
    said = (
        PLACED,
        "siapa yang mencuci mobil kuning besar?",
        "berapa banyak burung gagak makan malam?",
        "di mana jerapah ungu minum kopi?",
    )
    searches = [_Searches() for _ in said]
    for at, counted in enumerate(searches):
        with listening(counted):
            after(sky, *said[: at + 1], "pasal berapa itu?")
    counts = [counted.count for counted in searches]
    more = [later - earlier for earlier, later in pairwise(counts)]
    assert max(more) <= 3  # alone, leaning on the one before, and among more around it
