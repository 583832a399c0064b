"""`tanya ask` with a language model."""

import json
from pathlib import Path

import pytest

from tanya.cli.ask import ask
from tanya.errors import SettingsError
from tests.chat.server import KEY, model_server, refuses, writes
from tests.cli.test_commands import run
from tests.writing.asking import set_to
from tests.writing.test_answers import RIGHT, WHEN, right

ON = ("--as-of", "2035-01-01")  # a day on which the invented rule applies


def test_the_words_of_a_model_come_before_the_quote_and_say_so(sky_home: Path) -> None:
    with model_server(writes(right)) as server:
        shown = run(ask, set_to(sky_home, server), *ON, WHEN.text).stdout
    said, _, rest = shown.partition("menurut Pasal 2")
    assert f"{RIGHT}. [1]" in said
    assert "disusun oleh model bahasa" in rest
    assert "Model contoh-1: ikut merangkai jawaban; 1 kalimat dipakai, 0 dibuang; 120 + 30 token" in rest


def test_a_model_that_fails_is_told_below_the_quotes(sky_home: Path) -> None:
    with model_server(refuses(401)) as server:
        shown = run(ask, set_to(sky_home, server), *ON, WHEN.text).stdout
    assert "menurut Pasal 2" in shown
    assert "Model contoh-1: gagal, tidak dipakai" in shown


def test_an_object_tells_the_models_part(sky_home: Path) -> None:
    with model_server(writes(right)) as server:
        shown = run(ask, set_to(sky_home, server), "--json", *ON, WHEN.text).stdout
    assert json.loads(shown)["model"] == {
        "name": "contoh-1",
        "outcome": "written",
        "kept": 1,
        "dropped": 0,
        "sent_tokens": 120,
        "written_tokens": 30,
    }
    assert KEY not in shown


def test_a_model_that_is_not_installed_is_one_clear_line(sky_home: Path) -> None:
    with model_server(writes(right)) as server:
        settings = set_to(sky_home, server)
    with pytest.raises(SettingsError, match="pip install langchain-groq"):
        run(ask, type(settings)(home=sky_home, corpus=settings.corpus, llm="groq:contoh"), WHEN.text)
