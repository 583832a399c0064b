"""Whether a regulation is in force, as the whole answers it."""

from datetime import date

import pytest

from tanya.assistant import Assistant
from tanya.domain.answer import Answer, Question, Status


def asked(assistant: Assistant, text: str, on: date | None = None) -> Answer:
    return assistant.ask(Question(text, as_of=on))


def test_a_revocation_is_proven_by_the_clause_itself(sky: Assistant) -> None:
    answer = asked(sky, "Apakah PP 3/2029 masih berlaku?")
    assert answer.status is Status.ANSWERED
    assert "PP Nomor 3 Tahun 2029 tidak berlaku lagi: dicabut oleh PP Nomor 7 Tahun 2031" in answer.text
    clause = answer.citations[0]
    assert (clause.document.id, str(clause.locator)) == ("pp-7-2031", "Pasal 4")
    assert "dicabut dan dinyatakan tidak berlaku" in clause.quote


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("Apakah PP 3/2029 masih berlaku pada 2030?", None),
        ("Apakah PP 3/2029 masih berlaku?", date(2030, 7, 1)),
    ],
)
def test_on_an_earlier_day_it_still_applied(sky: Assistant, text: str, on: date | None) -> None:
    answer = asked(sky, text, on)
    assert "Pada 1 Juli 2030: PP Nomor 3 Tahun 2029 masih berlaku; kemudian dicabut" in answer.text


def test_before_its_promulgation_it_did_not_apply(sky: Assistant) -> None:
    assert "PP Nomor 7 Tahun 2031 belum berlaku." in asked(sky, "PP 7/2031 masih berlaku pada 2030?").text


def test_every_answer_on_standing_says_how_far_it_reaches(sky: Assistant) -> None:
    for regulation in ("PP 3/2029", "PP 7/2031", "Perpres 8/2032"):
        answer = asked(sky, f"Apakah {regulation} masih berlaku?")
        assert any("Menurut data yang tersedia" in warning for warning in answer.warnings)


def test_a_regulation_without_a_text_has_its_standing_from_the_catalogue(sky: Assistant) -> None:
    answer = asked(sky, "Perpres 8/2032 masih berlaku?")
    assert answer.status is Status.ANSWERED
    assert [citation.document.id for citation in answer.citations] == ["katalog"]


def test_of_a_regulation_nobody_knows_nothing_is_said(sky: Assistant) -> None:
    answer = asked(sky, "PP 99/2030 masih berlaku?")
    assert (answer.status, answer.citations) == (Status.NOT_IN_CORPUS, ())


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Apakah PermenPANRB 12/2015 masih berlaku?", "dicabut oleh PermenPANRB Nomor 88 Tahun 2021"),
        (
            "Apakah PermenPAN 29 tahun 2010 masih berlaku?",
            "dicabut oleh PermenPANRB Nomor 53 Tahun 2014 (Pasal 6)",
        ),
        ("PP 53/2010 masih berlaku?", "masih berlaku sebagian: dicabut sebagian oleh PP Nomor 94 Tahun 2021"),
        ("uu pemda masih berlaku?", "UU Nomor 23 Tahun 2014 masih berlaku dengan perubahan"),
        (
            "kepmenpan 135 2004 masih berlaku?",
            "dicabut oleh PermenPANRB Nomor 12 Tahun 2015 (Pasal 9) sejak 2 Juli 2015",
        ),
    ],
)
def test_what_happened_to_a_regulation_is_named(assistant: Assistant, text: str, says: str) -> None:
    answer = asked(assistant, text)
    assert answer.status is Status.ANSWERED
    assert says in answer.text
    assert answer.citations


def test_before_it_was_partly_revoked_nothing_is_said_of_parts(assistant: Assistant) -> None:
    assert (
        "PP Nomor 53 Tahun 2010 masih berlaku.\n"
        in asked(assistant, "PP 53/2010 masih berlaku pada 2015?").text
    )


def test_one_whose_end_is_only_presumed_is_not_called_dead(assistant: Assistant) -> None:
    answer = asked(assistant, "Apakah Inpres 7/1999 masih berlaku?")
    assert answer.status is Status.PARTIAL
    assert "belum diverifikasi" in answer.text


def test_every_regulation_of_our_catalogue_has_an_answer_on_its_standing(assistant: Assistant) -> None:
    regulations = {d.regulation for d in assistant.documents() if d.regulation}
    answers = [asked(assistant, f"Apakah {regulation} masih berlaku?") for regulation in regulations]
    unproven = [a.question.text for a in answers if a.status not in (Status.ANSWERED, Status.PARTIAL)]
    assert unproven == []


@pytest.mark.parametrize("text", ["PP 7/2031 mencabut apa saja?", "peraturan yang dicabut PP 7/2031"])
def test_what_a_regulation_revoked_is_told_by_its_own_clause(sky: Assistant, text: str) -> None:
    answer = sky.ask(Question(text))
    assert [str(citation.locator) for citation in answer.citations] == ["Pasal 4"]
    assert "Layang-Layang dicabut" in answer.text


def test_of_a_regulation_that_is_not_known_to_have_revoked_any_this_is_said(sky: Assistant) -> None:
    answer = sky.ask(Question("PP 3/2029 mencabut apa?"))
    assert answer.status is Status.NO_EVIDENCE
    assert "Tidak saya temukan peraturan yang dicabut oleh PP Nomor 3 Tahun 2029" in answer.text
