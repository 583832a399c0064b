"""Provisions that amendments changed, in texts written for these tests."""

from datetime import date

import pytest

from tanya.assistant import Assistant
from tanya.domain.answer import Answer, Question, Status


def asked(assistant: Assistant, text: str, as_of: date | None = None) -> Answer:
    return assistant.ask(Question(text, as_of=as_of))


def cited(answer: Answer) -> list[tuple[str, bool | None]]:
    return [(f"{c.document.id} {c.locator}", c.in_force) for c in answer.citations]


def test_of_a_changed_pasal_the_newest_wording_comes_first_with_the_clause_that_orders_it(
    garden: Assistant,
) -> None:
    answer = asked(garden, "bunyi pasal 4 PP 5/2030")
    assert answer.status is Status.ANSWERED
    assert cited(answer) == [
        ("pp-9-2034 Pasal I angka 2 Pasal 4", True),
        ("pp-9-2034 Pasal I angka 2", True),
        ("pp-5-2030 Pasal 4", False),
    ]
    assert answer.text.startswith("Pasal 4 PP Nomor 5 Tahun 2030 sudah diubah. Bunyinya menurut")
    assert "senja" in answer.citations[0].quote
    assert "fajar" in answer.citations[2].quote


def test_of_a_pasal_changed_twice_the_old_wording_is_the_one_before_the_last(garden: Assistant) -> None:
    answer = asked(garden, "bunyi pasal 2 PP 5/2030")
    assert [place for place, _ in cited(answer)] == [
        "pp-9-2034 Pasal I angka 1 Pasal 2",
        "pp-9-2034 Pasal I angka 1",
        "pp-6-2033 Pasal I angka 1 Pasal 2",
    ]
    assert answer.citations[2].in_force is False


def test_on_a_day_between_two_changes_the_first_one_counts(garden: Assistant) -> None:
    answer = asked(garden, "bunyi pasal 2 ayat (2) PP 5/2030", date(2034, 5, 1))
    assert "3 (tiga) angsa" in answer.citations[0].quote
    assert any("PP Nomor 9 Tahun 2034" in w and "1 Juli 2034" in w for w in answer.warnings)


def test_before_all_changes_the_first_wording_counts(garden: Assistant) -> None:
    answer = asked(garden, "bunyi pasal 2 ayat (2) PP 5/2030", date(2031, 1, 1))
    assert cited(answer)[0] == ("pp-5-2030 Pasal 2 ayat (2)", True)
    assert any("kemudian diubah oleh PP Nomor 6 Tahun 2033" in warning for warning in answer.warnings)


def test_an_inserted_pasal_is_found_under_the_regulation_it_was_inserted_into(garden: Assistant) -> None:
    answer = asked(garden, "bunyi pasal 2A PP 5/2030")
    assert cited(answer)[0][0] == "pp-6-2033 Pasal I angka 2 Pasal 2A"
    assert "adalah sisipan" in answer.text


def test_an_inserted_pasal_is_not_there_before_it_was_inserted(garden: Assistant) -> None:
    answer = asked(garden, "bunyi pasal 2A PP 5/2030", date(2031, 1, 1))
    assert answer.status is Status.NO_SUCH_PROVISION
    assert any("kemudian disisipkan oleh PP Nomor 6 Tahun 2033" in warning for warning in answer.warnings)


def test_a_deleted_pasal_is_said_to_be_deleted_and_shown_as_it_was(garden: Assistant) -> None:
    answer = asked(garden, "bunyi pasal 3 PP 5/2030")
    assert answer.text.startswith("Pasal 3 PP Nomor 5 Tahun 2030 sudah dihapus menurut Pasal I angka 3")
    assert cited(answer) == [("pp-6-2033 Pasal I angka 3", True), ("pp-5-2030 Pasal 3", False)]


def test_a_deleted_ayat_is_said_to_be_deleted(garden: Assistant) -> None:
    answer = asked(garden, "bunyi pasal 2 ayat (2) PP 5/2030")
    assert "sudah dihapus" in answer.text
    assert answer.citations[0].quote == "(2) Dihapus."


def test_an_ayat_quoted_anew_as_it_was_is_not_said_to_be_changed(garden: Assistant) -> None:
    answer = asked(garden, "bunyi pasal 2 ayat (1) PP 5/2030", date(2033, 6, 1))
    assert answer.text.startswith(
        "Pasal 2 PP Nomor 5 Tahun 2030 sudah diubah. Bunyi Pasal 2 ayat (1) menurut"
    )
    assert "Bunyi Pasal 2 ayat (1) itu sama dengan bunyinya semula." in answer.warnings
    assert all(citation.document.id == "pp-6-2033" for citation in answer.citations)


def test_an_amendment_that_is_not_at_hand_is_named(garden: Assistant) -> None:
    answer = asked(garden, "bunyi pasal 4 PP 5/2030")
    assert any("PP 2/2035" in w and "tidak saya punya" in w for w in answer.warnings)


def test_where_only_the_amendment_is_at_hand_that_is_said(garden: Assistant) -> None:
    answer = asked(garden, "bunyi pasal 7 PP 8/2029")
    assert cited(answer)[0][0] == "pp-4-2032 Pasal I angka 1 Pasal 7"
    assert any("Bunyi lama Pasal 7 PP Nomor 8 Tahun 2029 tidak saya punya" in w for w in answer.warnings)


def test_a_pasal_that_the_amendment_at_hand_leaves_alone_is_not_held(garden: Assistant) -> None:
    assert asked(garden, "bunyi pasal 1 PP 8/2029").status is Status.NOT_IN_CORPUS


def test_an_unchanged_pasal_is_given_as_it_stands(garden: Assistant) -> None:
    assert cited(asked(garden, "bunyi pasal 1 PP 5/2030")) == [("pp-5-2030 Pasal 1", True)]


def test_what_is_found_by_searching_is_also_told_as_it_was_changed(garden: Assistant) -> None:
    answer = asked(garden, "siapa yang dilarang memetik mawar?")
    assert answer.text.startswith("Pasal 3 PP Nomor 5 Tahun 2030 sudah dihapus")
    assert cited(answer) == [("pp-6-2033 Pasal I angka 3", True), ("pp-5-2030 Pasal 3", False)]


def test_what_is_found_by_searching_counts_for_the_day_asked_about(garden: Assistant) -> None:
    answer = asked(garden, "siapa yang dilarang memetik mawar?", date(2031, 1, 1))
    assert cited(answer) == [("pp-5-2030 Pasal 3", True)]


def test_every_quote_stands_where_it_is_cited(garden: Assistant) -> None:
    for number in ("1", "2", "2 ayat (2)", "2A", "3", "4"):
        for citation in asked(garden, f"bunyi pasal {number} PP 5/2030").citations:
            found = garden.provision(citation.document.id, citation.locator)
            assert found is not None
            assert citation.quote in found.text


def test_sources_that_differ_on_a_day_are_told_with_the_standing(garden: Assistant) -> None:
    answer = asked(garden, "Apakah PP 9/2034 masih berlaku?")
    assert any(
        w.startswith("PP 9/2034, sumber berbeda tentang tanggal pengundangan: 3 April 2034")
        for w in answer.warnings
    )


def test_a_penjelasan_left_without_words_is_no_new_wording(garden: Assistant) -> None:
    answer = asked(garden, "bunyi penjelasan pasal 5 PP 5/2030")
    assert [place for place, _ in cited(answer)] == [
        "pp-9-2034 Pasal I angka 3",
        "pp-5-2030 Penjelasan Pasal 5",
    ]
    assert answer.citations[1].superseded
    assert any(
        w.startswith("Penjelasan Pasal 5 PP 5/2030 diubah oleh PP Nomor 9 Tahun 2034, Pasal I angka 3")
        and "tidak terbaca" in w
        for w in answer.warnings
    )


def test_a_day_named_in_the_question_counts_for_the_words_of_a_provision(garden: Assistant) -> None:
    answer = asked(garden, "bunyi pasal 4 PP 5/2030 pada tahun 2031")
    assert cited(answer) == [("pp-5-2030 Pasal 4", True)]


def test_all_clauses_that_change_a_regulation_are_quoted(garden: Assistant) -> None:
    answer = asked(garden, "pasal apa saja yang diubah di PP 5/2030?")
    assert answer.status is Status.ANSWERED
    assert [place for place, _ in cited(answer)] == [
        "pp-6-2033 Pasal I angka 1",
        "pp-6-2033 Pasal I angka 2",
        "pp-6-2033 Pasal I angka 3",
        "pp-9-2034 Pasal I angka 1",
        "pp-9-2034 Pasal I angka 1 Pasal 2 ayat (2)",
        "pp-9-2034 Pasal I angka 2",
        "pp-9-2034 Pasal I angka 3",
    ]
    assert any("PP 2/2035" in warning for warning in answer.warnings)


def test_of_two_regulations_only_what_the_one_changes_in_the_other_is_quoted(garden: Assistant) -> None:
    answer = asked(garden, "pasal apa saja yang diubah PP 6/2033 di PP 5/2030?")
    assert {citation.document.id for citation in answer.citations} == {"pp-6-2033"}


def test_what_an_amendment_changes_is_told_by_its_own_name(garden: Assistant) -> None:
    answer = asked(garden, "PP 4/2032 mengubah pasal berapa saja?")
    assert [place for place, _ in cited(answer)] == ["pp-4-2032 Pasal I angka 1", "pp-4-2032 Pasal I angka 2"]


def test_from_when_a_regulation_applies_is_told_by_its_closing_and_the_catalogue(garden: Assistant) -> None:
    answer = asked(garden, "kapan PP 9/2034 mulai berlaku?")
    assert cited(answer)[0] == ("pp-9-2034 Pasal II", True)
    assert "1 Juli 2034" in answer.citations[0].quote


@pytest.mark.parametrize(
    ("question", "says", "by"),
    [
        ("kapan perubahan kedua PP 5/2030 mulai berlaku?", "1 Juli 2034", "pp-9-2034"),
        ("kapan perubahan PP 5/2030 oleh PP 6/2033 mulai berlaku?", "diundangkan", "pp-6-2033"),
        ("kapan perubahan kedua PP 5/2030 diundangkan?", "diundangkan pada tanggal 4 April 2034", "katalog"),
    ],
)
def test_of_an_amendment_its_own_start_is_told(garden: Assistant, question: str, says: str, by: str) -> None:
    answer = asked(garden, question)
    assert (answer.citations[0].document.id, answer.status) == (by, Status.ANSWERED)
    assert says in answer.citations[0].quote
    assert all("1 Februari 2030" not in citation.quote for citation in answer.citations)


def test_an_amendment_that_nobody_knows_has_no_start(garden: Assistant) -> None:
    answer = asked(garden, "kapan perubahan keenam PP 5/2030 mulai berlaku?")
    assert (answer.status, answer.citations) == (Status.NO_EVIDENCE, ())
    assert "Perubahan Keenam atas PP 5/2030 tidak ada di katalog" in answer.text


def test_a_day_of_issue_is_told_by_the_closing_where_the_catalogue_lacks_it(garden: Assistant) -> None:
    answer = asked(garden, "kapan PP 5/2030 ditetapkan?")
    assert [citation.document.id for citation in answer.citations] == ["pp-5-2030"]
    assert "Ditetapkan di Jakarta\npada tanggal 1 Februari 2030" in answer.citations[0].quote


def test_another_day_is_no_answer_where_the_one_asked_for_is_not_known(garden: Assistant) -> None:
    answer = asked(garden, "kapan PP 2/2035 ditetapkan?")
    assert (answer.status, answer.citations) == (Status.NO_EVIDENCE, ())
    assert "ditetapkan tidak ada di katalog" in answer.text


def test_words_of_an_earlier_day_say_so(garden: Assistant) -> None:
    answer = asked(garden, "bunyi pasal 4 PP 5/2030 pada 1 Juni 2031")
    assert answer.text.startswith("Pada 1 Juni 2031: Menurut Pasal 4")
    other = asked(garden, "bunyi pasal 4 PP 5/2030 untuk laporan tahun 2031")
    assert cited(other)[0][0] == "pp-9-2034 Pasal I angka 2 Pasal 4"


def test_changes_by_a_text_that_is_not_at_hand_are_not_looked_for_elsewhere(garden: Assistant) -> None:
    answer = asked(garden, "pasal apa saja yang diubah PP 2/2035 di PP 5/2030?")
    assert (answer.status, answer.citations) == (Status.NOT_IN_CORPUS, ())
    assert "PP 5/2030 sudah diubah oleh PP 2/2035" in answer.text


def test_of_a_regulation_that_nothing_is_known_to_change_this_is_said(sky: Assistant) -> None:
    answer = asked(sky, "pasal apa saja yang diubah di PP 3/2029?")
    assert (answer.status, answer.citations) == (Status.NO_EVIDENCE, ())
    assert "Perubahan atas PP 3/2029" in answer.text
