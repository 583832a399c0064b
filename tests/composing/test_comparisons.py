"""What is compared is answered side by side, each cell a quote of its own; what is not found is named."""

from datetime import date

import pytest

from tanya.assistant import Assistant
from tanya.domain.answer import Answer, Question, Status


def asked(assistant: Assistant, text: str, *context: str) -> Answer:
    return assistant.ask(Question(text, context))


def grid(answer: Answer) -> dict[str, list[str]]:
    """By the head of each row, the place of what stands in each cell."""
    assert answer.table
    places = {c.number: f"{c.locator} {c.document.id}" for c in answer.citations}
    return {
        row.head: [" + ".join(places[n] for n in cell) for cell in row.cells] for row in answer.table.rows
    }


def columns(answer: Answer) -> tuple[str, ...]:
    assert answer.table
    return answer.table.columns


@pytest.mark.parametrize(
    "text",
    [
        "apa beda juru mudi dan juru tambat?",
        "bandingkan juru mudi dengan juru tambat",
        "juru mudi vs juru tambat",
        "juru mudi sama juru tambat bedanya apa?",
    ],
)
def test_two_terms_stand_side_by_side_with_what_each_is(pier: Assistant, text: str) -> None:
    answer = asked(pier, text)
    assert answer.status is Status.ANSWERED
    assert columns(answer) == ("Juru mudi", "Juru tambat")
    assert grid(answer) == {"": ["Pasal 1 angka 1 pp-1-2030", "Pasal 1 angka 2 pp-1-2030"]}


def test_every_cell_is_said_in_the_text_too_with_its_mark(pier: Assistant) -> None:
    answer = asked(pier, "apa beda juru mudi dan juru tambat?")
    assert (
        "Juru tambat, menurut Pasal 1 angka 2 PP Nomor 1 Tahun 2030:\n“2. Juru Tambat adalah" in answer.text
    )
    assert answer.text.endswith("[2]")


def test_degrees_of_one_thing_are_told_by_what_each_consists_of(pier: Assistant) -> None:
    answer = asked(pier, "perbedaan hukuman tambat ringan dan berat")
    assert columns(answer) == ("Hukuman tambat ringan", "Hukuman tambat berat")
    assert grid(answer) == {"": ["Pasal 2 ayat (2) pp-1-2030", "Pasal 2 ayat (3) pp-1-2030"]}


def test_a_side_that_nothing_is_found_of_is_named(pier: Assistant) -> None:
    answer = asked(pier, "apa beda pelampung dan visa turis?")
    assert answer.status is Status.PARTIAL
    assert grid(answer) == {"": ["Pasal 1 angka 2 pp-2-2034", ""]}
    assert "Pengertian “visa turis” tidak saya temukan di dokumen yang saya punya." in answer.warnings


def test_two_things_that_nothing_is_known_of_get_no_table(pier: Assistant) -> None:
    answer = asked(pier, "apa beda visa turis dan paspor dinas?")
    assert answer.status not in (Status.ANSWERED, Status.PARTIAL)
    assert answer.table is None


def test_the_first_side_may_stand_in_the_question_before(pier: Assistant) -> None:
    answer = asked(pier, "bedanya sama juru tambat apa?", "apa itu juru mudi menurut PP 1/2030?")
    assert columns(answer) == ("Juru mudi", "Juru tambat")


@pytest.mark.parametrize(
    "text",
    [
        "jenis hukuman tambat berat PP 1/2030 vs PP 2/2034",
        "apa yang berubah dari PP 1/2030 ke PP 2/2034 soal jenis hukuman tambat berat?",
        "bandingkan jenis hukuman tambat berat menurut PP 1/2030 dan 2/2034",
        "bandingkan pasal 2 ayat (3) PP 1/2030 dengan pasal 2 PP 2/2034",
    ],
)
def test_two_regulations_are_compared_on_one_matter(pier: Assistant, text: str) -> None:
    answer = asked(pier, text)
    assert columns(answer) == ("PP Nomor 1 Tahun 2030", "PP Nomor 2 Tahun 2034")
    assert grid(answer) == {"": ["Pasal 2 ayat (3) pp-1-2030", "Pasal 2 pp-2-2034"]}
    assert any("PP 1/2030 sudah dicabut oleh PP 2/2034" in warning for warning in answer.warnings)


def test_a_revocation_is_told_with_its_day(pier: Assistant) -> None:
    answer = asked(pier, "jenis hukuman tambat berat menurut PP 1/2030")
    assert any("sejak 2 Maret 2034" in warning for warning in answer.warnings)


def test_regulations_without_a_matter_are_told_by_the_catalogue(pier: Assistant) -> None:
    answer = asked(pier, "apa beda PP 1/2030 dan PP 2/2034?")
    assert list(grid(answer)) == ["Tentang", "Tanggal", "Status"]
    assert "Status PP Nomor 1 Tahun 2030: sudah dicabut." in answer.text


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ("UU 9/2035", "Naskah UU Nomor 9 Tahun 2035 belum ada di koleksi saya"),
        ("UU 77/2031", "UU Nomor 77 Tahun 2031 tidak ada di koleksi maupun katalog saya"),
    ],
)
def test_a_regulation_that_is_not_held_is_named(pier: Assistant, other: str, told: str) -> None:
    answer = asked(pier, f"bandingkan jenis hukuman tambat berat menurut PP 2/2034 dan {other}")
    assert answer.status is Status.PARTIAL
    assert any(warning.startswith(told) for warning in answer.warnings)
    assert [cell[:7] for cell in grid(answer)[""]] == ["Pasal 2", ""]


def test_years_are_compared_each_by_its_own_paper(pier: Assistant) -> None:
    answer = asked(pier, "bandingkan jumlah perahu festival Kota Awan tahun 2033 dan 2034")
    assert columns(answer) == ("Tahun 2033", "Tahun 2034")
    assert ("17 perahu hias" in answer.text, "23 perahu hias" in answer.text) == (True, True)


def test_regions_are_compared_each_by_its_own_paper(pier: Assistant) -> None:
    answer = asked(pier, "bandingkan jumlah perahu festival Kota Mega dan Kota Awan")
    assert answer.table
    cited = {citation.number: citation.document.region for citation in answer.citations}
    assert [cited[cell[0]] for cell in answer.table.rows[0].cells] == ["Kota Mega", "Kota Awan"]


def test_a_pasal_before_and_after_is_told_ayat_by_ayat(garden: Assistant) -> None:
    answer = asked(garden, "pasal 2 PP 5/2030 sebelum dan sesudah diubah")
    assert columns(answer) == ("Sebelum diubah", "Sesudah diubah")
    new = "Pasal I angka 1 Pasal 2 ayat"
    assert grid(answer) == {
        "Pasal 2 ayat (2)": ["Pasal I angka 1 Pasal 2 ayat (2) pp-6-2033", f"{new} (2) pp-9-2034"],
        "Pasal 2 ayat (3)": ["Pasal I angka 1 Pasal 2 ayat (3) pp-6-2033", f"{new} (3) pp-9-2034"],
    }
    assert "Pasal 2 ayat (1) tidak berubah bunyinya." in answer.warnings


def test_only_the_wording_before_is_marked_as_such(garden: Assistant) -> None:
    answer = asked(garden, "bunyi lama dan bunyi baru pasal 4 PP 5/2030")
    told = {citation.document.id: citation.superseded for citation in answer.citations}
    assert told == {"pp-5-2030": True, "pp-9-2034": False}


def test_of_a_deleted_pasal_the_clause_stands_beside_its_words(garden: Assistant) -> None:
    answer = asked(garden, "pasal 3 PP 5/2030 sebelum dan sesudah diubah")
    assert grid(answer) == {"Pasal 3": ["Pasal 3 pp-5-2030", "Pasal I angka 3 pp-6-2033"]}


def test_an_inserted_pasal_had_no_words_before(garden: Assistant) -> None:
    answer = asked(garden, "pasal 2A PP 5/2030 sebelum dan sesudah diubah")
    assert grid(answer)["Pasal 2A"][0] == ""


def test_a_pasal_that_no_text_changed_is_said_to_be_so(garden: Assistant) -> None:
    answer = asked(garden, "pasal 1 PP 5/2030 sebelum dan sesudah diubah")
    assert answer.table is None
    assert "Perubahan atas Pasal 1 PP 5/2030 tidak terbaca dalam PP 6/2033, PP 9/2034." in answer.warnings


def test_of_several_pasal_that_which_no_text_changed_is_not_left_out(garden: Assistant) -> None:
    answer = asked(garden, "pasal 1 dan 4 PP 5/2030 sebelum dan sesudah diubah")
    assert answer.status is Status.PARTIAL
    assert list(grid(answer)) == ["Pasal 4"]
    assert "Perubahan atas Pasal 1 PP 5/2030 tidak terbaca dalam PP 6/2033, PP 9/2034." in answer.warnings


def test_an_amendment_is_compared_by_the_provisions_that_it_changed(garden: Assistant) -> None:
    answer = asked(garden, "perbedaan waktu tukang kebun menyiram di PP 5/2030 dan PP 9/2034")
    assert grid(answer) == {"Pasal 4": ["Pasal 4 pp-5-2030", "Pasal I angka 2 Pasal 4 pp-9-2034"]}


def test_what_an_amendment_changes_is_no_comparison(garden: Assistant) -> None:
    assert asked(garden, "apa yang diubah PP 9/2034 di PP 5/2030?").table is None


def test_other_answers_have_no_table(sky: Assistant) -> None:
    assert asked(sky, "Balon udara itu apa?").table is None


def test_what_is_ranked_for_each_side_is_told_with_the_answer(pier: Assistant) -> None:
    answer = asked(pier, "apa beda juru mudi dan juru tambat?")
    ids = [hit.passage.id for hit in answer.hits]
    assert ids
    assert len(set(ids)) == len(ids)


def test_of_an_earlier_day_it_is_told_what_ended_the_rule_since(pier: Assistant) -> None:
    answer = pier.ask(Question("berapa lama perahu bersandar?", as_of=date(2032, 1, 1)))
    assert "5 (lima) hari" in answer.text
    assert "Pada 1 Januari 2032: PP Nomor 1 Tahun 2030 masih berlaku; kemudian dicabut" in answer.text
    assert answer.citations[-1].document.id == "katalog"


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("apa beda output dan outcome?", "Lampiran BAB II"),
        ("beda audit dan reviu", "Penjelasan Pasal 48"),
    ],
)
def test_what_one_text_already_tells_apart_under_such_a_heading_is_quoted_from_there_alone(
    assistant: Assistant, question: str, place: str
) -> None:
    answer = assistant.ask(Question(question))
    assert [str(one.locator) for one in answer.citations] == [place]


def test_what_one_text_says_of_the_difference_of_two_rules_stands_before_what_each_says(
    assistant: Assistant,
) -> None:
    answer = assistant.ask(Question("apa beda PermenPANRB 12/2015 dan PermenPANRB 88/2021?"))
    assert str(answer.citations[0].locator) == "“Beda LKE lama dan baru”"
    assert answer.table


def test_a_day_that_is_not_known_leaves_its_cell_empty(assistant: Assistant) -> None:
    table = assistant.ask(Question("apa beda PermenPANRB 12/2015 dan PermenPANRB 88/2021?")).table
    assert table
    (days,) = [row.cells for row in table.rows if row.head == "Tanggal"]
    assert [bool(numbers) for numbers in days] == [True, False]


def test_a_text_that_tells_apart_other_things_is_no_answer(assistant: Assistant) -> None:
    answer = assistant.ask(Question("apa beda audit kinerja dan audit dengan tujuan tertentu?"))
    assert "Penjelasan Pasal 48" not in [str(one.locator) for one in answer.citations]


def test_no_head_of_a_table_is_only_a_degree(pier: Assistant) -> None:
    answer = asked(pier, "beda macam hukuman tambat ringan dan berat")
    assert columns(answer) == ("Hukuman tambat ringan", "Hukuman tambat berat")
