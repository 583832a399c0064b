"""`dasar hukum ... apa?`: regulations are found by their titles, in the catalogue and among the texts."""

import pytest

from tanya.assistant import Assistant
from tanya.domain.answer import Question, Status


def named(assistant: Assistant, text: str) -> list[str]:
    answer = assistant.ask(Question(text))
    assert answer.status is Status.ANSWERED
    return [sentence.text.split(":")[0] for sentence in answer.sentences]


@pytest.mark.parametrize("text", ["dasar hukum SAKIP apa?", "SAKIP diatur di mana", "aturan tentang SAKIP"])
def test_the_rule_whose_title_is_the_matter_comes_first(assistant: Assistant, text: str) -> None:
    assert named(assistant, text)[0] == "Perpres Nomor 29 Tahun 2014"


def test_what_no_longer_applies_is_left_out(assistant: Assistant) -> None:
    told = named(assistant, "peraturan apa yang mengatur evaluasi AKIP?")
    assert told == ["PermenPANRB Nomor 88 Tahun 2021"]


def test_only_the_jenis_that_is_asked_for_is_told(assistant: Assistant) -> None:
    told = named(assistant, "permenpan berapa yang mengatur SAKIP?")
    assert told
    assert all(name.startswith("PermenPANRB") for name in told)


def test_the_newest_comes_first_where_it_is_asked_for(assistant: Assistant) -> None:
    assert named(assistant, "aturan SAKIP terbaru")[0] == "PermenPANRB Nomor 88 Tahun 2021"


def test_a_ministry_named_after_a_matter_does_not_rule_it(assistant: Assistant) -> None:
    told = named(assistant, "dasar hukum reformasi birokrasi apa?")
    assert not any("Nomor 47" in name for name in told)


def test_the_number_of_a_rule_called_by_its_subject_is_told(assistant: Assistant) -> None:
    assert named(assistant, "UU pelayanan publik nomor berapa?") == ["UU Nomor 25 Tahun 2009"]


def test_a_matter_of_another_field_is_found_by_its_title(sky: Assistant) -> None:
    assert named(sky, "balon udara diatur di peraturan apa?") == ["PP Nomor 7 Tahun 2031"]


def test_what_no_title_says_is_sought_in_the_texts(sky: Assistant) -> None:
    answer = sky.ask(Question("larangan membawa angsa diatur di mana?"))
    assert [str(citation.locator) for citation in answer.citations] == ["Pasal 3"]


def test_what_is_over_leads_to_what_took_its_place(assistant: Assistant) -> None:
    assert named(assistant, "aturan penetapan kinerja terbaru") == ["PermenPANRB Nomor 53 Tahun 2014"]


def test_the_older_name_of_a_ministry_is_of_its_kind(assistant: Assistant) -> None:
    told = named(assistant, "permenpan berapa yang mengatur penyusunan indikator kinerja utama?")
    assert told[0].startswith("PermenPAN Nomor PER/20/M.PAN/11/2008")


def test_where_something_is_asks_for_no_regulation(assistant: Assistant) -> None:
    answer = assistant.ask(Question("laporan kinerja ada di mana?"))
    assert answer.status is Status.NEEDS_CLARIFICATION
