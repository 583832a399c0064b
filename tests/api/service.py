"""An API served by uvicorn on a free loopback port."""

import asyncio
import socket
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from typing import Literal

import httpx
import uvicorn
from fastapi import FastAPI

from api.app import create_app
from api.desk import Assists, Desk
from tanya.settings import Settings
from tanya.state.database import open_state

PLENTY = 1_000_000  # requests a minute, where a test is not about their number


@contextmanager
def served(app: FastAPI, http: type[asyncio.Protocol] | Literal["auto"] = "auto") -> Iterator[httpx.Client]:
    """A client of that app; the server ends with the block."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = uvicorn.Server(
            uvicorn.Config(app, http=http, log_config=None, server_header=False, proxy_headers=False)
        )
        thread = threading.Thread(target=server.run, args=([listener],))
        thread.start()
        address = f"http://127.0.0.1:{listener.getsockname()[1]}"
        try:
            with httpx.Client(base_url=address, timeout=60, trust_env=False) as client:
                yield client
        finally:
            server.should_exit = True
            thread.join(60)


@contextmanager
def answering(assistant: Assists, settings: Settings, desk: Desk | None = None) -> Iterator[httpx.Client]:
    """A client of that assistant's API, with a state of its own."""
    with (
        closing(open_state(settings)) as state,
        served(create_app(assistant, settings, state, desk)) as client,
    ):
        yield client


def unlimited(settings: Settings) -> Settings:
    """Open to everyone, as often as a test likes."""
    return replace(settings, anonymous=True, rate_per_key=PLENTY, rate_per_address=PLENTY)
