"""`tanya bot` as people start it."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from bot import texts
from tanya.settings import Settings
from tests.bot.telegram_server import TOKEN, TelegramServer

_RUN = (sys.executable, "-c", "from tanya.cli.main import main; main()", "bot")


def environment(home: Path, **variables: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("TANYA_")}
    return {**kept, "TANYA_HOME": str(home), **variables}


def run(home: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    given = environment(home, **variables)
    return subprocess.run(_RUN, env=given, capture_output=True, text=True, timeout=60, check=False)


def test_without_a_token_it_says_what_to_do(tmp_path: Path) -> None:
    done = run(tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "@BotFather" in done.stderr
    assert "TANYA_TELEGRAM_TOKEN" in done.stderr


def test_a_token_of_the_wrong_shape_is_one_clear_line(tmp_path: Path) -> None:
    done = run(tmp_path, TANYA_TELEGRAM_TOKEN="bukan token")
    assert (done.returncode, done.stderr) == (1, f"tanya: {texts.REFUSED}\n")


def test_a_token_telegram_refuses_is_one_clear_line_without_it(
    shipped: Settings, telegram: TelegramServer
) -> None:
    wrong = "987654321:token-yang-salah"
    done = run(shipped.home, TANYA_TELEGRAM_TOKEN=wrong, TANYA_TELEGRAM_BASE_URL=telegram.url)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", f"tanya: {texts.REFUSED}\n")


def test_a_telegram_that_cannot_be_reached_is_one_clear_line(shipped: Settings) -> None:
    nowhere = "http://127.0.0.1:9"
    done = run(shipped.home, TANYA_TELEGRAM_TOKEN=TOKEN, TANYA_TELEGRAM_BASE_URL=nowhere)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", f"tanya: {texts.UNREACHABLE}\n")


def test_it_answers_from_the_shipped_corpus_until_it_is_stopped(
    shipped: Settings, telegram: TelegramServer
) -> None:
    given = environment(shipped.home, TANYA_TELEGRAM_TOKEN=TOKEN, TANYA_TELEGRAM_BASE_URL=telegram.url)
    pipe = subprocess.PIPE
    with subprocess.Popen(_RUN, env=given, stdout=pipe, stderr=pipe, text=True) as process:
        try:
            telegram.write("resep rendang")
            (sent,) = telegram.wait_for(1, seconds=30)
            process.send_signal(signal.SIGTERM)
            out, err = process.communicate(timeout=20)
        finally:
            process.kill()
    assert "di luar bidang saya" in sent.text
    assert "@tanya_uji_bot" in out
    assert (process.returncode, err) == (0, "")
