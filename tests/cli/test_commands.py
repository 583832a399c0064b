import json
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from tanya.cli.ask import ask, pasal, search, status
from tanya.settings import Settings, settings_from


@pytest.fixture(scope="session")
def settings(sky_home: Path) -> Settings:
    return settings_from({"TANYA_HOME": str(sky_home)})


@pytest.fixture(scope="session")
def ours(shipped: Settings) -> Settings:
    return shipped


def run(command: click.Command, settings: Settings, *words: str, given: str = "") -> Result:
    return CliRunner(env={"COLUMNS": "200"}).invoke(
        command, list(words), input=given, obj=settings, catch_exceptions=False
    )


def objects(result: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_an_answer_is_shown_with_its_numbered_source(settings: Settings) -> None:
    shown = run(ask, settings, "Balon", "udara", "itu", "apa?").stdout
    assert "wahana kain" in shown
    assert "[1] PP Nomor 7 Tahun 2031 tentang Balon Udara, Pasal 1 angka 1" in shown
    assert "balon.txt" in shown


def test_one_question_gives_one_object(settings: Settings) -> None:
    (answer,) = objects(run(ask, settings, "--json", "Balon udara itu apa?"))
    assert set(answer) == {
        "question",
        "status",
        "text",
        "citations",
        "hits",
        "warnings",
        "follow_ups",
        "elapsed_ms",
        "model",
        "table",
    }
    assert answer["status"] == "ANSWERED"


def test_a_citation_has_every_field_of_the_contract(settings: Settings) -> None:
    (answer,) = objects(run(ask, settings, "--json", "--as-of", "2035-01-01", "Balon udara itu apa?"))
    assert answer["citations"] == [
        {
            "number": 1,
            "document": "pp-7-2031",
            "file": "balon.txt",
            "title": "PP Nomor 7 Tahun 2031 tentang Balon Udara",
            "kind": "naskah",
            "locator": "Pasal 1 angka 1",
            "pages": [],
            "quote": "1. Balon Udara adalah wahana kain yang terbang karena udara panas.",
            "in_force": True,
            "confidence": None,
            "superseded": False,
        }
    ]


def test_at_least_ten_hits_are_listed_from_the_shipped_corpus(ours: Settings) -> None:
    (answer,) = objects(run(ask, ours, "--json", "Perjanjian kinerja itu apa?"))
    hits = answer["hits"]
    assert isinstance(hits, list)
    assert len(hits) >= 10
    assert all(set(hit) == {"document", "file", "locator", "pages", "score"} for hit in hits)


def test_each_line_of_standard_input_gives_one_line(settings: Settings) -> None:
    lines = [
        "Balon udara itu apa?",
        "",
        '{"question": "pasal 2?", "context": ["bunyi pasal 3 PP 7/2031"]}',
        "{rusak",
    ]
    answers = objects(run(ask, settings, "--json", "-", given="\n".join(lines)))
    assert [answer["status"] for answer in answers] == ["ANSWERED", "ANSWERED", "FAILED"]
    assert [answer["question"] for answer in answers] == ["Balon udara itu apa?", "pasal 2?", "{rusak"]


def test_questions_that_are_piped_in_are_answered_without_being_told_so(settings: Settings) -> None:
    (answer,) = objects(run(ask, settings, "--json", given="Balon udara itu apa?\n"))
    assert answer["status"] == "ANSWERED"


def test_letters_are_written_as_they_are(settings: Settings) -> None:
    assert "“" in run(ask, settings, "--json", "Balon udara itu apa?").stdout


def test_a_region_given_to_the_command_counts(settings: Settings) -> None:
    (answer,) = objects(
        run(ask, settings, "--json", "--region", "Kota Mega", "berapa balon udara di festival 2034?")
    )
    assert "31" in str(answer["text"])


def test_a_day_given_to_the_command_counts(settings: Settings) -> None:
    shown = run(ask, settings, "--as-of", "2030-01-31", "Apakah PP 3/2029 masih berlaku?").stdout
    assert "Pada 31 Januari 2030: PP Nomor 3 Tahun 2029 masih berlaku" in shown


def test_a_day_that_is_none_is_refused(settings: Settings) -> None:
    result = run(ask, settings, "--as-of", "31-01-2030", "Apakah PP 3/2029 masih berlaku?")
    assert (result.exit_code, result.stdout) == (2, "")


def test_without_a_terminal_the_examples_end_by_themselves(ours: Settings) -> None:
    result = run(ask, ours, "--contoh")
    assert result.exit_code == 0
    assert result.stdout.count("\n> ") + result.stdout.startswith("> ") == 3


def test_search_lists_passages_without_an_answer(settings: Settings) -> None:
    shown = run(search, settings, "benang", "layang-layang", "--limit", "2").stdout
    assert "1. PP Nomor 3 Tahun 2029 tentang Layang-Layang" in shown
    assert "3. " not in shown


def test_search_gives_an_object_a_hit(settings: Settings) -> None:
    hits = objects(run(search, settings, "--json", "--limit", "3", "benang layang-layang"))
    assert len(hits) == 3
    assert (hits[0]["document"], hits[0]["locator"]) == ("pp-3-2029", "Pasal 2")


@pytest.mark.parametrize("provision", ["3", "Pasal 3", "pasal 3"])
def test_pasal_shows_a_provision(settings: Settings, provision: str) -> None:
    result = run(pasal, settings, "PP 7/2031", provision)
    assert result.exit_code == 0
    assert "membawa angsa" in result.stdout


def test_pasal_with_its_ayat_shows_that_ayat(settings: Settings) -> None:
    (answer,) = objects(run(pasal, settings, "--json", "PP 7/2031", "2 ayat (2)"))
    assert "[1]" in str(answer["text"])
    assert "12 (dua belas) hari" in str(answer["text"])
    assert "warna kain" not in str(answer["text"])


def test_a_pasal_that_does_not_exist_ends_with_1(settings: Settings) -> None:
    result = run(pasal, settings, "PP 7/2031", "45")
    assert result.exit_code == 1
    assert "5 pasal" in result.stdout


def test_status_tells_whether_a_regulation_applies_on_a_day(settings: Settings) -> None:
    now = run(status, settings, "PP 3/2029", "--pada", "2035-05-01").stdout
    before = run(status, settings, "PP 3/2029", "--pada", "2030-05-01").stdout
    assert "tidak berlaku lagi: dicabut oleh PP Nomor 7 Tahun 2031" in now
    assert "Pada 1 Mei 2030: PP Nomor 3 Tahun 2029 masih berlaku" in before


def test_a_revoked_source_is_marked(settings: Settings) -> None:
    shown = run(ask, settings, "--as-of", "2035-01-01", "berapa panjang benang layang-layang?").stdout
    assert "tidak berlaku" in shown
    assert "Catatan: PP 3/2029 sudah dicabut oleh PP 7/2031" in shown


def test_our_digests_are_marked_wherever_they_are_shown(ours: Settings) -> None:
    shown = run(ask, ours, "bunyi pasal 20 PP 8/2006").stdout
    assert "ringkasan, bukan naskah resmi" in shown
