"""Words of a voice message, by programs that do one thing."""

import logging
import shlex
import sys

import pytest

from bot.hearing import Transcriber
from tanya.errors import SettingsError
from tests.bot.telegram.server import TOKEN, TelegramServer


def transcriber(telegram: TelegramServer, program: str, token: str = TOKEN) -> Transcriber:
    telegram.people.files["suara"] = b"apa itu SAKIP?"
    return Transcriber(shlex.join([sys.executable, "-c", program]), telegram.url, token)


def test_the_program_is_given_the_file_and_its_output_is_what_was_said(telegram: TelegramServer) -> None:
    reads = "import sys; print(open(sys.argv[1]).read())"
    assert transcriber(telegram, reads).words("suara") == "apa itu SAKIP?"


def test_a_command_that_breaks_off_within_quotes_is_a_wrong_setting() -> None:
    with pytest.raises(SettingsError, match="tanda kutipnya tidak ditutup"):
        Transcriber("whisper '--model", "http://127.0.0.1:9", TOKEN)


def test_the_file_keeps_its_suffix_by_which_programs_know_it(telegram: TelegramServer) -> None:
    names = "import sys; print(sys.argv[1].rpartition('.')[2])"
    assert transcriber(telegram, names).words("suara") == "oga"


def test_a_file_that_is_gone_and_a_program_that_fails_say_nothing(telegram: TelegramServer) -> None:
    assert transcriber(telegram, "print('ya')").words("hilang") == ""
    assert transcriber(telegram, "raise SystemExit(3)").words("suara") == ""
    assert Transcriber("/tidak/ada", telegram.url, TOKEN).words("suara") == ""


def test_what_goes_wrong_is_logged_without_the_token(
    telegram: TelegramServer, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        assert transcriber(telegram, "print('ya')", "1:rahasia-lain").words("suara") == ""
    assert "could not be transcribed" in caplog.text
    assert "rahasia" not in caplog.text
