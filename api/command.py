"""`tanya serve`."""

import contextlib
import ctypes
import gc
import ipaddress
import logging
import os
import signal
import socket
import sys
from collections.abc import Iterator
from dataclasses import replace
from threading import Thread

import click
import uvicorn
from fastapi import FastAPI

from api.app import create_app
from api.edge.punctual import Punctual, open_as_many_as_may_be
from api.guests import invited
from tanya import logs
from tanya.assembly import open_assistant
from tanya.assistant import Assistant
from tanya.backups.presence import at_work
from tanya.checking.access import warnings
from tanya.errors import SettingsError, TanyaError
from tanya.settings import Settings
from tanya.sharing.following import following
from tanya.state.database import open_state
from tanya.tracing import tracing
from tanya.upkeep import renewal

_notices = logging.getLogger(logs.NOTICES)


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
    logs.begin(settings)
    listener = listen(settings.host, settings.port)
    with (
        contextlib.closing(listener),
        at_work(settings.home),
        tracing(settings),
        contextlib.closing(open_state(settings)) as state,
        following(settings.builds, settings.home),
    ):
        assistant = open_assistant(settings)
        aside = [
            Thread(target=work, args=(of,), daemon=True)
            for work, of in ((_read_ahead, assistant), (_tell_renewal, settings))
        ]
        for thread in aside:
            thread.start()
        app = create_app(assistant, settings, state, guests=invited(settings, assistant, state))
        with contextlib.suppress(OSError):  # it may be told to a disk that is full
            click.echo(f"tanya melayani di {address_of(listener)} (Ctrl+C untuk berhenti)")
        for warning in warnings(settings, state.keys.list(), _is_loopback(listener)):
            _notices.warning("%s", warning)
        run(app, listener)
    if any(thread.is_alive() for thread in aside):
        _leave()


def _leave() -> None:
    """End at once: all that is kept is closed by now.

    The interpreter would be taken down under threads that are at work in native code, and crash now and then.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)


def _read_ahead(assistant: Assistant) -> None:
    # What is wrong with the build is told to who asks.
    with contextlib.suppress(TanyaError):
        assistant.read_ahead(_unsearched)


def _tell_renewal(settings: Settings) -> None:
    # Aside: all code of the reading is hashed for it.
    if told := renewal(settings):
        _notices.warning("%s", told)


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
    """Serve until a signal.

    No access log of the server's own: the address of a search holds the question. No proxy is believed by the
    server: the application believes those of the settings.
    """
    open_as_many_as_may_be()
    config = uvicorn.Config(
        app,
        http=Punctual,
        log_config=None,
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=10,
    )
    # The server raises once more what ended it: as Ctrl+C does, so that all that is open is closed.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with contextlib.suppress(KeyboardInterrupt):
        uvicorn.Server(config).run(sockets=[listener])


def _is_loopback(listener: socket.socket) -> bool:
    return ipaddress.ip_address(listener.getsockname()[0].partition("%")[0]).is_loopback
