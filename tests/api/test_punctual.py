"""Whoever sends a byte at a time is cut off, and nobody else."""

import asyncio
import socket
import time
from collections.abc import AsyncIterator, Iterator

import httpx
import pytest
from fastapi import FastAPI, Request
from fastapi.responses import StreamingResponse

from api.edge import punctual
from api.edge.punctual import Punctual
from tests.api.service import served

LOOK = 0.5  # seconds
LONG = 10 * LOOK


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> Iterator[httpx.Client]:
    monkeypatch.setattr(punctual, "LOOK", LOOK)
    app = FastAPI()

    async def words() -> AsyncIterator[bytes]:
        for _ in range(6):
            await asyncio.sleep(LOOK)
            yield b"kata "

    @app.get("/lama")
    async def slowly() -> StreamingResponse:
        return StreamingResponse(words())

    @app.post("/isi")
    async def sized(request: Request) -> int:
        return len(await request.body())

    with served(app, http=Punctual) as client:
        yield client


def connected(client: httpx.Client) -> socket.socket:
    return socket.create_connection((client.base_url.host, client.base_url.port or 80), timeout=LONG)


def dripped(connection: socket.socket, content: bytes) -> float:
    """Seconds until it was cut off."""
    began = time.monotonic()
    try:
        for at in range(len(content)):
            connection.sendall(content[at : at + 1])
            time.sleep(LOOK / 5)
            connection.setblocking(False)
            try:
                if connection.recv(1) == b"":
                    return time.monotonic() - began
            except BlockingIOError:
                connection.setblocking(True)
    except ConnectionError:
        return time.monotonic() - began
    raise AssertionError("it was never cut off")


def test_a_head_that_comes_byte_by_byte_is_not_waited_for(client: httpx.Client) -> None:
    with connected(client) as connection:
        assert dripped(connection, b"GET /lama HTTP/1.1\r\nHost: lambat\r\n") < LONG


def test_a_body_that_comes_byte_by_byte_is_not_waited_for(client: httpx.Client) -> None:
    with connected(client) as connection:
        connection.sendall(b"POST /isi HTTP/1.1\r\nHost: lambat\r\nContent-Length: 1000\r\n\r\n")
        assert dripped(connection, bytes(1000)) < LONG


def test_a_response_takes_as_long_as_it_takes(client: httpx.Client) -> None:
    began = time.monotonic()
    assert client.get("/lama").text == "kata " * 6
    assert time.monotonic() - began > 5 * LOOK


def test_a_large_body_takes_as_long_as_it_takes(client: httpx.Client) -> None:
    def content() -> Iterator[bytes]:
        for _ in range(6):
            yield bytes(4 * punctual.LEAST)
            time.sleep(LOOK / 2)

    assert client.post("/isi", content=content()).json() == 24 * punctual.LEAST
