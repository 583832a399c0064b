"""The program as people start it: its own process, its own environment."""

import os
import subprocess
import sys
from pathlib import Path

import pytest


def tanya(*words: str, home: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    environ = {name: value for name, value in os.environ.items() if not name.startswith("TANYA_")}
    return subprocess.run(
        [sys.executable, "-m", "tanya", *words],
        env=environ | {"TANYA_HOME": str(home), "COLUMNS": "200"} | variables,
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )


def test_a_question_is_answered_from_the_build_of_its_home(sky_home: Path) -> None:
    done = tanya("ask", "Balon udara itu apa?", home=sky_home)
    assert (done.returncode, done.stderr) == (0, "")
    assert "wahana kain" in done.stdout


@pytest.mark.parametrize("words", [("ask", "apa?"), ("search", "apa"), ("pasal", "PP 7/2031", "1")])
def test_without_a_build_one_line_tells_what_to_do(tmp_path: Path, words: tuple[str, ...]) -> None:
    done = tanya(*words, home=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("tanya: ")
    assert len(done.stderr.splitlines()) == 1
    assert "tanya ingest" in done.stderr


def test_a_setting_that_makes_no_sense_is_one_line(tmp_path: Path) -> None:
    done = tanya("ask", "apa?", home=tmp_path, TANYA_PORT="delapan")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "tanya: TANYA_PORT harus berupa angka, bukan 'delapan'.\n"


def test_an_engine_for_pictures_that_does_not_exist_is_one_line(tmp_path: Path) -> None:
    done = tanya("ingest", home=tmp_path, TANYA_OCR="abbyy")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "tanya: TANYA_OCR harus rapidocr, tesseract, atau mati, bukan 'abbyy'.\n"


def test_another_embedding_than_the_builds_is_one_line(sky_home: Path) -> None:
    done = tanya("ask", "apa?", home=sky_home, TANYA_EMBEDDING="ollama:bge-m3")
    assert done.returncode == 1
    assert "TANYA_EMBEDDING=ollama:bge-m3" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_an_unknown_command_is_refused_by_name(tmp_path: Path) -> None:
    done = tanya("nyanyi", home=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "nyanyi" in done.stderr


def test_the_help_lists_every_command(tmp_path: Path) -> None:
    done = tanya("--bantuan", home=tmp_path)
    assert done.returncode == 0
    assert all(
        f"\n  {name} " in done.stdout
        for name in ("ask", "search", "pasal", "status", "doctor", "ingest", "serve", "bot")
    )
