"""The bot as people start it, in a process of its own."""

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer

from tests.bot.telegram.server import TOKEN, TelegramServer
from tests.chat.server import KEY, MODEL, Behaves, model_server

_RUN = (sys.executable, "-m", "tanya", "bot")
_START = 60.0  # seconds until it is ready, at most


@contextmanager
def running_bot(home: Path, telegram: TelegramServer, **variables: str) -> Iterator[list[str]]:
    """Ready when the block begins, stopped as by Ctrl+C when it ends; then what it logged is in the list.

    It keeps what it keeps in a folder of its own, beside the index in home.
    """
    logged: list[str] = []
    with tempfile.TemporaryDirectory() as folder, open(f"{folder}/log", "w+", encoding="utf-8") as log:
        given = _environment(home, telegram, folder, variables)
        process = subprocess.Popen(_RUN, env=given, stdout=subprocess.PIPE, stderr=log, text=True)
        late = Timer(_START, process.kill)
        late.start()
        try:
            assert process.stdout
            ready = process.stdout.readline()
            late.cancel()
            assert "siap menjawab" in ready, Path(log.name).read_text(encoding="utf-8")
            yield logged
            process.send_signal(signal.SIGTERM)
            assert process.wait(30) == 0
        finally:
            late.cancel()
            process.kill()
            process.communicate()
            logged += Path(log.name).read_text(encoding="utf-8").splitlines()


@contextmanager
def settings_of(model: Behaves | None) -> Iterator[dict[str, str]]:
    """A language model on loopback that behaves so, as the bot is told of it."""
    if model is None:
        yield {}
        return
    with model_server(model) as server:
        yield {"TANYA_LLM": MODEL, "TANYA_LLM_BASE_URL": server.url, "TANYA_LLM_API_KEY": KEY}


def _environment(
    home: Path, telegram: TelegramServer, folder: str, variables: dict[str, str]
) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("TANYA_")}
    return {
        **kept,
        "TANYA_HOME": str(home),
        "TANYA_DATABASE_URL": f"sqlite:///{folder}/tanya.db",
        "TANYA_TELEGRAM_TOKEN": TOKEN,
        "TANYA_TELEGRAM_BASE_URL": telegram.url,
        **variables,
    }
