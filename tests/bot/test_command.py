"""`tanya bot` as people start it."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

from bot.words import starting
from tanya.settings import Settings
from tests.bot.telegram.faults import BROKEN, refused
from tests.bot.telegram.server import TOKEN, TelegramServer

_RUN = (sys.executable, "-m", "tanya", "bot")


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
    assert (done.returncode, done.stderr) == (1, f"tanya: {starting.REFUSED}\n")


def test_with_a_webhook_it_says_who_serves_that(tmp_path: Path) -> None:
    done = run(tmp_path, TANYA_TELEGRAM_TOKEN=TOKEN, TANYA_TELEGRAM_WEBHOOK="https://tanya.contoh.go.id")
    assert (done.returncode, done.stderr) == (1, f"tanya: {starting.BY_WEBHOOK}\n")


def test_a_token_telegram_refuses_is_one_clear_line_without_it(
    shipped: Settings, telegram: TelegramServer
) -> None:
    wrong = "987654321:token-yang-salah"
    done = run(shipped.home, TANYA_TELEGRAM_TOKEN=wrong, TANYA_TELEGRAM_BASE_URL=telegram.url)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", f"tanya: {starting.REFUSED}\n")


def test_a_telegram_that_cannot_be_reached_is_one_clear_line(shipped: Settings) -> None:
    nowhere = "http://127.0.0.1:9"
    done = run(shipped.home, TANYA_TELEGRAM_TOKEN=TOKEN, TANYA_TELEGRAM_BASE_URL=nowhere)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", f"tanya: {starting.UNREACHABLE}\n")


def test_a_token_that_is_revoked_while_it_runs_ends_it_with_one_clear_line(
    shipped: Settings, telegram: TelegramServer, tmp_path: Path
) -> None:
    telegram.faults.order("getUpdates", refused("Unauthorized", 401))
    done = run(shipped.home, **given(telegram, tmp_path))
    assert (done.returncode, done.stderr) == (1, f"tanya: {starting.REFUSED}\n")


def test_what_botfather_still_has_to_be_told_is_said_when_it_is_ready(
    shipped: Settings, telegram: TelegramServer, tmp_path: Path
) -> None:
    telegram.people.me |= {"can_read_all_group_messages": False, "supports_inline_queries": False}
    telegram.faults.order("getUpdates", refused("Unauthorized", 401))
    done = run(shipped.home, **given(telegram, tmp_path))
    ready = starting.READY.format(username="tanya_uji_bot")
    assert done.stdout.splitlines() == [ready, starting.BY_NAME, starting.INLINE]


def test_it_answers_from_the_shipped_corpus_through_failures_until_it_is_stopped_and_tells_no_token(
    shipped: Settings, telegram: TelegramServer, tmp_path: Path
) -> None:
    for method in ("getMe", "deleteWebhook", "setMyCommands", "getUpdates", "sendMessage"):
        telegram.faults.order(method, BROKEN)
    environ = environment(shipped.home, **given(telegram, tmp_path))
    pipe = subprocess.PIPE
    with subprocess.Popen(_RUN, env=environ, stdout=pipe, stderr=pipe, text=True) as process:
        try:
            telegram.people.write("resep rendang")
            (message,) = telegram.people.wait_for(1, seconds=30)
            process.send_signal(signal.SIGTERM)
            out, err = process.communicate(timeout=20)
        finally:
            process.kill()
    assert "di luar bidang saya" in message.text
    assert "@tanya_uji_bot" in out
    assert process.returncode == 0
    assert "Telegram sedang tidak dapat dihubungi" in err
    assert "rendang" not in err
    assert TOKEN.partition(":")[2] not in out + err


def test_it_stops_at_once_while_it_waits_to_be_connected(shipped: Settings, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        environ = environment(
            shipped.home,
            TANYA_TELEGRAM_TOKEN=TOKEN,
            TANYA_TELEGRAM_BASE_URL=f"http://127.0.0.1:{silent.getsockname()[1]}",
            TANYA_DATABASE_URL=f"sqlite:///{tmp_path}/tanya.db",
        )
        with subprocess.Popen(_RUN, env=environ, stderr=subprocess.PIPE, text=True) as process:
            try:
                silent.settimeout(60)
                asking, _ = silent.accept()  # and nobody answers
                with asking:
                    process.send_signal(signal.SIGTERM)
                    _, err = process.communicate(timeout=10)
            finally:
                process.kill()
    assert (process.returncode, err) == (0, "")


def given(telegram: TelegramServer, tmp_path: Path) -> dict[str, str]:
    return {
        "TANYA_TELEGRAM_TOKEN": TOKEN,
        "TANYA_TELEGRAM_BASE_URL": telegram.url,
        "TANYA_DATABASE_URL": f"sqlite:///{tmp_path}/tanya.db",
    }
