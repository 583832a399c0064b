"""Pasal asked for by name, in texts that were written for these tests."""

import pytest

from tanya.assistant import Assistant
from tanya.domain.answer import Answer, Question, Status
from tests.invented import BALLOONS


def asked(assistant: Assistant, text: str) -> Answer:
    return assistant.ask(Question(text))


def cited(answer: Answer) -> list[str]:
    return [f"{citation.document.id} {citation.locator}" for citation in answer.citations]


def test_a_pasal_is_given_whole_and_verbatim(sky: Assistant) -> None:
    answer = asked(sky, "bunyi pasal 2 PP 7/2031")
    assert (answer.status, cited(answer)) == (Status.ANSWERED, ["pp-7-2031 Pasal 2"])
    written = BALLOONS[BALLOONS.index("Pasal 2") : BALLOONS.index("Pasal 3")]
    assert answer.citations[0].quote.split() == written.split()


def test_a_huruf_is_given_alone(sky: Assistant) -> None:
    (citation,) = asked(sky, "pasal 2 ayat 3 huruf b PP 7/2031").citations
    assert (str(citation.locator), citation.quote) == ("Pasal 2 ayat (3) huruf b", "b. nama Juru Balon; dan")


@pytest.mark.parametrize(
    "text",
    ["Apa isi Pasal 45 PP 7/2031?", "bunyi ps 45 pp 7 th 2031", "pasal 45 ayat (2) PP 7/2031"],
)
def test_a_pasal_that_does_not_exist_is_refused_with_the_number_of_those_that_do(
    sky: Assistant, text: str
) -> None:
    answer = asked(sky, text)
    assert (answer.status, answer.citations) == (Status.NO_SUCH_PROVISION, ())
    assert "Pasal 45" in answer.text
    assert "PP Nomor 7 Tahun 2031" in answer.text
    assert "5 pasal" in answer.text


def test_a_refusal_says_too_how_the_name_of_the_regulation_was_read(sky: Assistant) -> None:
    answer = asked(sky, "bunyi pasal 45 Perpres 7/2031 tentang balon udara")
    assert (answer.status, answer.citations) == (Status.NO_SUCH_PROVISION, ())
    assert answer.warnings == (
        "Perpres Nomor 7 Tahun 2031 tidak ada di katalog; yang saya jawab ialah PP Nomor 7 Tahun 2031 "
        "tentang Balon Udara.",
    )


def test_an_ayat_that_does_not_exist_is_refused_with_the_number_of_those_that_do(sky: Assistant) -> None:
    answer = asked(sky, "pasal 2 ayat (7) PP 7/2031")
    assert answer.status is Status.NO_SUCH_PROVISION
    assert "Pasal 2 tidak memuat ayat (7)" in answer.text
    assert "3 ayat" in answer.text


def test_a_huruf_that_is_not_found_may_have_been_misread_and_is_not_denied(sky: Assistant) -> None:
    answer = asked(sky, "pasal 3 huruf z PP 7/2031")
    assert answer.status is Status.NO_EVIDENCE
    assert "Pasal 3 huruf z tidak terbaca dalam naskah PP Nomor 7 Tahun 2031" in answer.text


def test_of_two_pasal_the_one_that_exists_is_given_and_the_other_named(sky: Assistant) -> None:
    answer = asked(sky, "bunyi pasal 3 dan pasal 45 PP 7/2031")
    assert (answer.status, cited(answer)) == (Status.PARTIAL, ["pp-7-2031 Pasal 3"])
    (missing,) = (warning for warning in answer.warnings if "Pasal 45" in warning)
    assert "Pasal 45 tidak ada dalam PP Nomor 7 Tahun 2031" in missing
    assert "5 pasal" in missing


def test_of_several_that_do_not_exist_each_is_named(sky: Assistant) -> None:
    answer = asked(sky, "pasal 2 ayat (7), pasal 45, dan pasal 46 PP 7/2031")
    assert (answer.status, answer.citations) == (Status.NO_SUCH_PROVISION, ())
    assert "Pasal 2 tidak memuat ayat (7)" in answer.text
    assert "Pasal 45 dan Pasal 46 tidak ada" in answer.text


@pytest.mark.parametrize(
    "text",
    [
        "bunyi pasal 3 PP 7/2031 dan pasal 2 PP 3/2029",
        "PP 7/2031 pasal 3 dan PP 3/2029 pasal 2",
        "PP 7/2031 pasal 3 serta pasal 2 PP 3/2029",
        "isi ps 3 pp 7 th 2031, pp 3 th 2029 ps 2",
        "pasal 3 PP Balon Udara dan pasal 2 PP 3/2029",
        "pasal 3 PP balon udara serta pasal 2 PP layang-layang",
    ],
)
def test_each_provision_is_taken_from_the_regulation_that_it_is_named_with(sky: Assistant, text: str) -> None:
    answer = asked(sky, text)
    assert (answer.status, cited(answer)) == (Status.ANSWERED, ["pp-7-2031 Pasal 3", "pp-3-2029 Pasal 2"])


def test_a_pasal_that_its_own_regulation_lacks_is_not_taken_from_another(sky: Assistant) -> None:
    answer = asked(sky, "bunyi pasal 3 PP 3/2029 dan pasal 2 PP 7/2031")
    assert (answer.status, cited(answer)) == (Status.PARTIAL, ["pp-7-2031 Pasal 2"])
    assert any("Pasal 3 tidak ada dalam PP Nomor 3 Tahun 2029" in warning for warning in answer.warnings)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("pasal 3 PP 7/2031 dan pasal 2 PP 77/2035", "PP Nomor 77 Tahun 2035 tidak ada di koleksi"),
        ("pasal 3 PP 7/2031 dan pasal 2 Perpres 8/2032", "Perahu Karet belum ada di koleksi"),
        ("pasal 2 UU kelautan dan pasal 3 PP 7/2031", "“UU kelautan” untuk Pasal 2 tidak saya kenali"),
    ],
)
def test_of_a_regulation_that_is_not_at_hand_nothing_is_given_and_that_is_said(
    sky: Assistant, text: str, said: str
) -> None:
    answer = asked(sky, text)
    assert (answer.status, cited(answer)) == (Status.PARTIAL, ["pp-7-2031 Pasal 3"])
    assert any(said in warning for warning in answer.warnings)


@pytest.mark.parametrize(
    "text", ["pasal 9 PP 7/2031 dan pasal 8 PP 3/2029", "beda pasal 9 PP 7/2031 dengan pasal 8 PP 3/2029"]
)
def test_where_none_of_the_regulations_has_what_is_asked_it_is_said_of_each(
    sky: Assistant, text: str
) -> None:
    answer = asked(sky, text)
    assert (answer.status, answer.citations) == (Status.NO_SUCH_PROVISION, ())
    assert "Pasal 9 tidak ada dalam PP Nomor 7 Tahun 2031" in answer.text
    assert "Pasal 8 tidak ada dalam PP Nomor 3 Tahun 2029" in answer.text


def test_each_annex_of_a_row_is_given(sky: Assistant) -> None:
    assert cited(asked(sky, "isi lampiran I dan II PP 7/2031")) == [
        "pp-7-2031 Lampiran I",
        "pp-7-2031 Lampiran II",
    ]


def test_a_bab_is_given_pasal_by_pasal(sky: Assistant) -> None:
    answer = asked(sky, "isi BAB II PP 7/2031")
    assert cited(answer) == ["pp-7-2031 Pasal 2", "pp-7-2031 Pasal 3"]
    assert "BAB II PP Nomor 7 Tahun 2031 memuat Pasal 2 sampai dengan Pasal 3." in answer.warnings


def test_a_bab_and_a_pasal_may_be_asked_together(sky: Assistant) -> None:
    answer = asked(sky, "pasal 1 PP 3/2029 dan bab II PP 7/2031")
    assert cited(answer) == ["pp-3-2029 Pasal 1", "pp-7-2031 Pasal 2", "pp-7-2031 Pasal 3"]


def test_a_regulation_that_is_named_without_a_pasal_is_not_passed_over_in_silence(sky: Assistant) -> None:
    answer = asked(sky, "pasal 3 PP 7/2031 dan panjang benang menurut PP 3/2029")
    assert cited(answer) == ["pp-7-2031 Pasal 3"]
    assert any("PP Nomor 3 Tahun 2029 disebut tanpa pasal" in warning for warning in answer.warnings)


def test_a_bab_that_does_not_exist_is_refused_with_those_that_do(sky: Assistant) -> None:
    answer = asked(sky, "bunyi bab 5 PP 7/2031")
    assert (answer.status, answer.citations) == (Status.NO_SUCH_PROVISION, ())
    assert "BAB V tidak ada" in answer.text
    assert "3 bab" in answer.text


def test_a_regulation_with_its_subject_and_its_number_is_one(sky: Assistant) -> None:
    assert cited(asked(sky, "bunyi pasal 3 PP balon udara 7/2031")) == ["pp-7-2031 Pasal 3"]


def test_what_is_not_certain_of_one_is_not_denied_of_all(sky: Assistant) -> None:
    answer = asked(sky, "pasal 9 PP 7/2031 dan pasal 8 Perpres 8/2032")
    assert (answer.status, answer.citations) == (Status.NO_EVIDENCE, ())
    assert "Pasal 9 tidak ada dalam PP Nomor 7 Tahun 2031" in answer.text
    assert "Perahu Karet belum ada di koleksi" in answer.text


def test_a_row_is_given_as_far_as_one_answer_goes(sky: Assistant) -> None:
    answer = asked(sky, "pasal 1 sampai 30 PP 7/2031")
    assert cited(answer) == [f"pp-7-2031 Pasal {number}" for number in range(1, 6)]
    assert any("Pasal 6, Pasal 7, Pasal 8, Pasal 9, dan Pasal 10 tidak ada" in one for one in answer.warnings)
    assert any("Pasal 11 dan 19 ketentuan sesudahnya" in one for one in answer.warnings)


def test_two_pasal_that_exist_are_both_given(sky: Assistant) -> None:
    answer = asked(sky, "bunyi pasal 1 angka 2 dan pasal 5 PP 7/2031")
    assert cited(answer) == ["pp-7-2031 Pasal 1 angka 2", "pp-7-2031 Pasal 5"]


def test_two_ayat_of_one_pasal_are_both_given(sky: Assistant) -> None:
    answer = asked(sky, "bunyi pasal 2 ayat (1) dan (2) PP 7/2031")
    assert cited(answer) == ["pp-7-2031 Pasal 2 ayat (1)", "pp-7-2031 Pasal 2 ayat (2)"]


def test_the_number_of_a_pasal_is_not_looked_for_in_another_regulation(sky: Assistant) -> None:
    answer = asked(sky, "bunyi pasal 3 PP 3/2029")
    assert (answer.status, answer.citations) == (Status.NO_SUCH_PROVISION, ())


def test_a_pasal_of_a_revoked_regulation_is_given_with_a_warning(sky: Assistant) -> None:
    answer = asked(sky, "bunyi pasal 2 PP 3/2029")
    assert cited(answer) == ["pp-3-2029 Pasal 2"]
    assert answer.citations[0].in_force is False
    assert any("PP 3/2029 sudah dicabut oleh PP 7/2031" in warning for warning in answer.warnings)


def test_a_pasal_that_only_a_digest_lacks_is_not_said_not_to_exist(assistant: Assistant) -> None:
    answer = asked(assistant, "bunyi pasal 400 PP 8/2006")
    assert answer.status is Status.NO_EVIDENCE
    assert "hanya punya ringkasan PP Nomor 8 Tahun 2006" in answer.text


def test_our_digest_of_a_pasal_is_never_called_official(assistant: Assistant) -> None:
    answer = asked(assistant, "bunyi pasal 20 PP 8/2006")
    assert cited(answer) == ["pp-8-2006 Pasal 20"]
    assert "ringkasan, bukan naskah resmi" in answer.text


def test_an_item_of_an_annex_is_found_without_the_heading_above_it(sky: Assistant) -> None:
    (citation,) = asked(sky, "lampiran I PP 7/2031 angka 2").citations
    assert (str(citation.locator), citation.quote) == ("Lampiran I huruf A angka 2", "2. kotak pasir.")


def test_of_several_annexes_the_asker_is_told_which_there_are(sky: Assistant) -> None:
    answer = asked(sky, "isi lampiran PP 7/2031")
    assert answer.status is Status.NEEDS_CLARIFICATION
    assert "Lampiran I dan Lampiran II" in answer.text


def test_an_annex_that_was_not_read_is_not_denied(sky: Assistant) -> None:
    answer = asked(sky, "isi lampiran III PP 7/2031")
    assert answer.status is Status.NO_EVIDENCE
    assert "yang ada Lampiran I dan Lampiran II" in answer.text


def test_what_is_looked_for_in_an_annex_is_found_there(sky: Assistant) -> None:
    (citation,) = asked(sky, "apa arti bendera merah menurut lampiran PP 7/2031").citations
    assert str(citation.locator).startswith("Lampiran II")
    assert "1. Bendera merah berarti angin kencang." in citation.quote
