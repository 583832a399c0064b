"""What is logged, and what never is."""

import json
import logging
import subprocess
import sys
from pathlib import Path

from tanya.logs import FIELDS, REQUEST, JsonLines, Plain, formatter, secrets_of
from tanya.settings import Settings, settings_from

TOKEN = "123456789:rahasia-sekali"
KEY = "sk-kunci-model-4711"


def _settings(**variables: str) -> Settings:
    environ = {f"TANYA_{name}": value for name, value in variables.items()}
    return settings_from({"TANYA_HOME": "/srv/tanya", **environ})


def _record(
    message: str, *words: object, name: str = "bot", fault: Exception | None = None
) -> logging.LogRecord:
    raised = (type(fault), fault, fault.__traceback__) if fault else None
    return logging.LogRecord(name, logging.WARNING, "x.py", 1, message, words, raised)


def test_a_line_is_for_people_unless_json_is_asked_for() -> None:
    assert isinstance(formatter(_settings()), Plain)
    assert isinstance(formatter(_settings(LOG="json")), JsonLines)


def test_a_line_of_json_names_the_request_that_is_served_meanwhile() -> None:
    token = REQUEST.set("0123abcd")
    try:
        line = json.loads(JsonLines().format(_record("Redis counts no limits for now: %s", "Timeout")))
    finally:
        REQUEST.reset(token)
    assert (line["level"], line["logger"], line["request"]) == ("warning", "bot", "0123abcd")
    assert line["message"] == "Redis counts no limits for now: Timeout"
    assert line["time"].endswith("+00:00")


def test_what_is_told_by_names_stands_under_these_names() -> None:
    record = _record("GET /healthz 200")
    setattr(record, FIELDS, {"status": 200, "ms": 1.5})
    line = json.loads(JsonLines().format(record))
    assert (line["status"], line["ms"], "message" in line) == (200, 1.5, False)


def test_token_keys_and_passwords_are_taken_out_of_every_line() -> None:
    settings = _settings(
        TELEGRAM_TOKEN=TOKEN, LLM_API_KEY=KEY, DATABASE_URL="postgresql://tanya:sandi%40panjang@host/tanya"
    )
    said = f"GET /bot{TOKEN}/getMe rahasia-sekali {KEY} sandi%40panjang sandi@panjang"
    issued = "tny_k_abcdefgh_ABCdef123-_456789 Authorization: Bearer eyJhbGciOi.abc.def"
    for kind in (Plain, JsonLines):
        told = kind(secrets_of(settings)).format(_record("%s %s", said, issued))
        for secret in ("rahasia-sekali", KEY, "panjang", "ABCdef", "eyJ"):
            assert secret not in told


def test_of_a_fault_its_kind_and_places_are_told_and_never_its_words() -> None:
    asked = "Apakah gaji saya naik?"
    try:
        raise ConnectionError(asked)
    except ConnectionError as fault:
        record = _record("gagal", fault=fault)
    logging.Formatter().format(record)  # another handler left the whole of it in the record
    for kind in (Plain, JsonLines):
        told = kind().format(record)
        assert "ConnectionError" in told
        assert Path(__file__).name in told
        assert "gaji" not in told


def test_the_log_is_set_up_in_one_place_for_all_libraries() -> None:
    code = (
        "import logging, sys; from tanya import logs; from tanya.settings import settings_from;"
        "logs.begin(settings_from({'TANYA_LOG': 'json'}));"
        "logging.getLogger('httpx').info('POST https://api.telegram.org/bot1:abc');"
        "logging.getLogger('uvicorn.error').warning('Invalid HTTP request received.')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    (line,) = done.stderr.splitlines()
    assert json.loads(line)["message"] == "Invalid HTTP request received."
