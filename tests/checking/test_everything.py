"""A round over a service: what is well, and one line with the way out for what is not."""

import json
import shutil
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from tanya.assistant import Assistant
from tanya.checking.everything import examined
from tanya.checking.records import Finding, Gravity
from tanya.cli.doctor import doctor
from tanya.library.layout import Home
from tanya.library.manifest import read_manifest, write_manifest
from tanya.settings import Settings, settings_from
from tanya.state.database import open_state
from tests.api.access.test_redis import needs_redis, redis
from tests.api.service import answering
from tests.bot.telegram.server import TOKEN, telegram_server
from tests.chat.server import KEY, MODEL, model_server, refuses, writes

NOBODY = "http://127.0.0.1:9"


@pytest.fixture
def settings(sky_home: Path, tmp_path: Path) -> Settings:
    """Of a home with the invented index and a state."""
    shutil.copytree(sky_home / "builds", tmp_path / "builds")
    corpus = str(sky_home.parent / "corpus")
    settings = settings_from({"TANYA_HOME": str(tmp_path), "TANYA_CORPUS": corpus, "TANYA_ANONYMOUS": "ya"})
    open_state(settings).close()
    return settings


def _found(settings: Settings, subject: str, gravity: Gravity) -> str:
    """The lines of that subject that are so grave; no line holds a secret."""
    findings = list(examined(settings, NOBODY))
    for one in findings:
        assert "\n" not in one.told
        assert not [secret for secret in (TOKEN, KEY, "rahasia") if secret in one.told]
    return " ".join(one.told for one in findings if one.subject == subject and one.gravity is gravity)


@needs_redis
def test_a_service_that_is_well_is_well_in_every_line(
    settings: Settings, sky: Assistant, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with (
        redis(tmp_path_factory.mktemp("r")) as shared,
        telegram_server() as telegram,
        model_server(writes("siap")) as model,
        answering(sky, settings) as client,
    ):
        whole = replace(
            settings,
            redis_url=shared,
            telegram_token=TOKEN,
            telegram_base_url=telegram.url,
            llm=MODEL,
            llm_base_url=model.url,
            llm_api_key=KEY,
        )
        findings = list(examined(whole, str(client.base_url)))
    assert [one for one in findings if one.gravity is not Gravity.GOOD] == []
    told = {one.subject: one.told for one in findings}
    assert told["Telegram"] == "menjawab sebagai @tanya_uji_bot"
    assert "(Redis" in told["jam"]


@pytest.mark.parametrize(
    ("variables", "subject", "gravity", "told"),
    [
        ({}, "layanan", Gravity.MIND, "tanya serve"),
        ({"TANYA_HOST": "0.0.0.0"}, "pengaturan", Gravity.MIND, "tanpa kunci"),
        ({"TANYA_REDIS_URL": "redis://:rahasia@127.0.0.1:9/0"}, "Redis", Gravity.MIND, "TANYA_REDIS_URL"),
        ({"TANYA_TELEGRAM_TOKEN": "rahasia"}, "Telegram", Gravity.BROKEN, "@BotFather"),
        ({"TANYA_EMBEDDING": "ollama:bge-m3"}, "indeks", Gravity.BROKEN, "TANYA_EMBEDDING=ollama:bge-m3"),
        ({"TANYA_DATABASE_URL": "mysql://u:rahasia@h/t"}, "basis data", Gravity.BROKEN, "postgresql"),
    ],
)
def test_what_is_wrong_is_one_line_with_the_way_out(
    settings: Settings, variables: Mapping[str, str], subject: str, gravity: Gravity, told: str
) -> None:
    base = {"TANYA_HOME": str(settings.home), "TANYA_CORPUS": str(settings.corpus), "TANYA_ANONYMOUS": "ya"}
    assert told in _found(settings_from({**base, **variables}), subject, gravity)


def test_a_token_that_telegram_refuses_and_another_address_there_are_told(settings: Settings) -> None:
    with telegram_server() as telegram:
        there = replace(settings, telegram_token=TOKEN, telegram_base_url=telegram.url)
        telegram.people.webhook = {"url": "https://lama.example.go.id/telegram"}
        assert "lama.example.go.id" in _found(there, "Telegram", Gravity.MIND)
        refused = replace(there, telegram_token="1:bukan-itu")
        assert "ditolak" in _found(refused, "Telegram", Gravity.BROKEN)


def test_a_model_that_does_not_answer_is_told_without_its_key(settings: Settings) -> None:
    with model_server(refuses(401)) as model:
        there = replace(settings, llm=MODEL, llm_base_url=model.url, llm_api_key=KEY)
        assert "TANYA_LLM_API_KEY" in _found(there, "model bahasa", Gravity.MIND)


def test_tables_of_a_newer_tanya_a_damaged_index_and_a_clock_that_is_behind_are_broken(
    settings: Settings,
) -> None:
    with closing(sqlite3.connect(settings.home / "state" / "tanya.db")) as state, state:
        state.execute("UPDATE alembic_version SET version_num = '9999'")
    assert "lebih baru" in _found(settings, "basis data", Gravity.BROKEN)
    home = Home(settings.home)
    files = home.build(home.current_id() or "")
    write_manifest(
        files.manifest, replace(read_manifest(files.manifest), created="2999-01-01T00:00:00+00:00")
    )
    assert "NTP" in _found(settings, "jam", Gravity.BROKEN)
    files.glossary.write_text("{}", encoding="utf-8")
    assert "tanya ingest" in _found(settings, "indeks", Gravity.BROKEN)


def test_looking_makes_nothing_and_the_exit_status_is_the_gravest(tmp_path: Path) -> None:
    settings = settings_from({"TANYA_HOME": str(tmp_path), "TANYA_ANONYMOUS": "ya"})
    done = CliRunner().invoke(doctor, ["--service", "--json", "--alamat", NOBODY], obj=settings)
    told = json.loads(done.stdout)
    assert done.exit_code == told["status"] == Gravity.BROKEN  # there is no index
    assert Finding("indeks", Gravity.BROKEN, "").word in {one["state"] for one in told["findings"]}
    assert list(tmp_path.iterdir()) == []
