"""`tanya serve`."""

import contextlib
import ctypes
import gc
import ipaddress
import logging
import socket
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from threading import Thread

import click
import uvicorn
from fastapi import FastAPI

from api.access.request_log import LOG
from api.app import create_app
from api.guests import invited
from tanya.assembly import open_assistant
from tanya.assistant import Assistant
from tanya.errors import SettingsError, TanyaError
from tanya.settings import Settings
from tanya.sharing.following import following
from tanya.state.database import State, open_state


@click.command(short_help="Layani pertanyaan lewat HTTP.")
@click.option("--host", help="Alamat yang didengarkan; bawaan TANYA_HOST atau 127.0.0.1.")
@click.option("--port", type=click.IntRange(0, 65535), help="Nomor port; bawaan TANYA_PORT atau 8000.")
@click.option("--anonim", is_flag=True, help="Siapa pun boleh bertanya dan membaca tanpa kunci.")
@click.pass_obj
def serve(settings: Settings, host: str | None, port: int | None, anonim: bool) -> None:
    """Layani pertanyaan lewat HTTP (REST, /v1)."""
    settings = replace(
        settings,
        host=host or settings.host,
        port=settings.port if port is None else port,
        anonymous=anonim or settings.anonymous,
    )
    listener = listen(settings.host, settings.port)
    with (
        contextlib.closing(listener),
        contextlib.closing(open_state(settings)) as state,
        following(settings.builds, settings.home),
    ):
        assistant = open_assistant(settings)
        Thread(target=_read_ahead, args=(assistant,), daemon=True).start()
        app = create_app(assistant, settings, state, guests=invited(settings, assistant, state))
        click.echo(f"tanya melayani di {address_of(listener)} (Ctrl+C untuk berhenti)")
        for warning in warnings(settings, state, _is_loopback(listener)):
            click.echo(f"Perhatian: {warning}", err=True)
        run(app, listener)


def _read_ahead(assistant: Assistant) -> None:
    # What is wrong with the build is told to who asks.
    with contextlib.suppress(TanyaError):
        assistant.read_ahead(_unsearched)


@contextlib.contextmanager
def _unsearched() -> Iterator[None]:
    """Nothing is searched for garbage while so much is read, and what was read not again: it stays.

    Each search of it all holds up every request, for a third of a second. It is done once, at the end, when
    the build before is closed, and what that had goes back to the system.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.unfreeze()
        gc.collect()
        gc.freeze()
        gc.enable()
        with contextlib.suppress(OSError, AttributeError):  # elsewhere than with the C library of GNU
            ctypes.CDLL("libc.so.6").malloc_trim(0)


def warnings(settings: Settings, state: State, alone: bool) -> Iterator[str]:
    """What whoever starts it should know; `alone` where only this machine can reach it."""
    if settings.anonymous and not alone:
        yield "siapa pun di jaringan dapat bertanya tanpa kunci, karena --anonim atau TANYA_ANONYMOUS."
    opens = settings.anonymous or settings.api_key or settings.oidc_issuer
    if not (opens or any(key.fit(datetime.now(UTC)) for key in state.keys.list())):
        yield (
            "belum ada kunci yang berlaku, jadi belum ada yang dapat bertanya. "
            "Buat dengan: tanya keys buat NAMA (atau, di komputer sendiri: tanya serve --anonim)"
        )
    if not (alone or settings.trusted_proxies):
        yield (
            "kunci dan pertanyaan lewat jaringan tanpa enkripsi. Pasang HTTPS di depannya, "
            "lalu sebut alamatnya pada TANYA_TRUSTED_PROXIES."
        )


def listen(host: str, port: int) -> socket.socket:
    """A listening socket; raises SettingsError when that address cannot be had."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=128)
    except OSError as fault:
        raise SettingsError(
            f"Port {port} di {host} tidak dapat dipakai ({fault.strerror or fault}). "
            "Pilih port lain: tanya serve --port 8001"
        ) from fault


def address_of(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def run(app: FastAPI, listener: socket.socket) -> None:
    """Serve until a signal, with a line of ours for each request.

    No access log of the server's own: the address of a search holds the question. No proxy is believed by the
    server: the application believes those of the settings.
    """
    _log_requests()
    config = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=10,
    )
    with contextlib.suppress(KeyboardInterrupt):
        uvicorn.Server(config).run(sockets=[listener])


def _log_requests() -> None:
    lines = logging.StreamHandler()
    lines.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    LOG.addHandler(lines)
    LOG.setLevel(logging.INFO)
    LOG.propagate = False


def _is_loopback(listener: socket.socket) -> bool:
    return ipaddress.ip_address(listener.getsockname()[0].partition("%")[0]).is_loopback
