"""`tanya serve` with the bot inside, told of messages by Telegram or asking for them."""

import re
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from bot.receiving.webhook import secret_of
from tanya.settings import Settings
from tests.api.test_command import asking, serve
from tests.bot.telegram.faults import BROKEN
from tests.bot.telegram.server import TOKEN, TelegramServer

_HEADER = "X-Telegram-Bot-Api-Secret-Token"
_WHERE = "https://tanya.contoh.go.id"


@contextmanager
def inside(
    shipped: Settings, telegram: TelegramServer, tmp_path: Path, **more: str
) -> Iterator[httpx.Client]:
    variables = {
        "TANYA_TELEGRAM_TOKEN": TOKEN,
        "TANYA_TELEGRAM_BASE_URL": telegram.url,
        "TANYA_DATABASE_URL": f"sqlite:///{tmp_path}/tanya.db",
        **more,
    }
    with serve(shipped.home, "--port", "0", "--anonim", **variables) as process, asking(process) as client:
        assert process.stdout
        assert "menjawab juga di Telegram" in process.stdout.readline()
        yield client
        _stopped_without_the_token(process)


def _stopped_without_the_token(process: subprocess.Popen[str]) -> None:
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=30)
    assert process.returncode == 0
    assert TOKEN not in out + err
    assert TOKEN.partition(":")[2] not in out + err


def sent(client: httpx.Client, telegram: TelegramServer, number: int, secret: str) -> int:
    update = telegram.people.updates[number - 1]
    return client.post("/telegram", json=update, headers={_HEADER: secret}).status_code


def test_what_telegram_sends_to_the_webhook_is_answered_once(
    shipped: Settings, telegram: TelegramServer, tmp_path: Path
) -> None:
    with inside(shipped, telegram, tmp_path, TANYA_TELEGRAM_WEBHOOK=_WHERE) as client:
        told = telegram.people.webhook
        assert (told["url"], told["secret_token"]) == (f"{_WHERE}/telegram", secret_of(TOKEN))
        number = telegram.people.write("resep rendang")
        assert [sent(client, telegram, number, told["secret_token"]) for _ in range(3)] == [200] * 3
        number = telegram.people.write("/bantuan")
        assert sent(client, telegram, number, told["secret_token"]) == 200
        first, second = telegram.people.wait_for(2)
        assert "di luar bidang" in first.text
        assert "Bertanya" in second.text


def test_nobody_but_telegram_is_heard_at_the_webhook(
    shipped: Settings, telegram: TelegramServer, tmp_path: Path
) -> None:
    with inside(shipped, telegram, tmp_path, TANYA_TELEGRAM_WEBHOOK=f"{_WHERE}/kait/bot") as client:
        telegram.people.write("resep rendang")
        right, body = {_HEADER: secret_of(TOKEN)}, {"update_id": 1}
        assert client.post("/kait/bot", json=body).status_code == 403
        assert client.post("/kait/bot", json=body, headers={_HEADER: "salah"}).status_code == 403
        assert client.post("/kait/bot", json=body, headers={_HEADER: "é".encode()}).status_code == 403
        assert client.get("/kait/bot", headers=right).status_code == 405
        assert client.post("/kait/bot", content=b"{", headers=right).status_code == 400
        assert client.post("/kait/bot", content=b"[" * 100_000, headers=right).status_code == 400
        assert client.post("/kait/bot", content=b"x" * 1_000_001, headers=right).status_code == 413
        assert client.post("/kait/bot", json=[1], headers=right).status_code == 200  # nothing to send again
        assert client.post("/v1/ask", json={"question": "resep rendang"}).status_code == 200
        assert telegram.people.by_bot() == []


def test_without_an_address_the_service_asks_telegram_for_messages(
    shipped: Settings, telegram: TelegramServer, tmp_path: Path
) -> None:
    with inside(shipped, telegram, tmp_path) as client:
        telegram.people.write("resep rendang")
        (message,) = telegram.people.wait_for(1)
        assert "di luar bidang" in message.text
        assert client.post("/telegram", json={}).status_code in (404, 405)


def test_a_telegram_that_is_away_does_not_keep_the_service_from_serving(
    shipped: Settings, telegram: TelegramServer, tmp_path: Path
) -> None:
    telegram.faults.order("getMe", *[BROKEN] * 4)
    variables = {
        "TANYA_TELEGRAM_TOKEN": TOKEN,
        "TANYA_TELEGRAM_BASE_URL": telegram.url,
        "TANYA_DATABASE_URL": f"sqlite:///{tmp_path}/tanya.db",
    }
    with serve(shipped.home, "--port", "0", "--anonim", **variables) as process, asking(process) as client:
        assert client.post("/v1/ask", json={"question": "resep rendang"}).status_code == 200
        _stopped_without_the_token(process)


@pytest.mark.parametrize("token", ["bukan token", "12:"])
def test_a_token_of_the_wrong_form_is_one_clear_line(shipped: Settings, token: str) -> None:
    with serve(shipped.home, "--port", "0", TANYA_TELEGRAM_TOKEN=token) as process:
        _, err = process.communicate(timeout=30)
    assert re.fullmatch(r"tanya: Token Telegram ditolak.*\n", err)
    assert process.returncode == 1
