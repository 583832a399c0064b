"""`tanya serve`."""

import contextlib
import ipaddress
import socket
from dataclasses import replace

import click
import uvicorn
from fastapi import FastAPI

from api.app import create_app
from tanya.assembly import open_assistant
from tanya.errors import SettingsError
from tanya.settings import Settings


@click.command(short_help="Layani pertanyaan lewat HTTP.")
@click.option("--host", help="Alamat yang didengarkan; bawaan TANYA_HOST atau 127.0.0.1.")
@click.option("--port", type=click.IntRange(0, 65535), help="Nomor port; bawaan TANYA_PORT atau 8000.")
@click.pass_obj
def serve(settings: Settings, host: str | None, port: int | None) -> None:
    """Layani pertanyaan lewat HTTP (REST, /v1)."""
    settings = replace(settings, host=host or settings.host, port=settings.port if port is None else port)
    listener = listen(settings.host, settings.port)
    with contextlib.closing(listener):
        app = create_app(open_assistant(settings), settings)
        click.echo(f"tanya melayani di {address_of(listener)} (Ctrl+C untuk berhenti)")
        if settings.api_key is None and not _is_loopback(listener):
            click.echo("Perhatian: siapa pun di jaringan dapat bertanya. Atur TANYA_API_KEY.", err=True)
        run(app, listener)


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
    """Serve until a signal. No access log: the address of a search holds the question."""
    config = uvicorn.Config(
        app, log_level="warning", access_log=False, server_header=False, timeout_graceful_shutdown=10
    )
    with contextlib.suppress(KeyboardInterrupt):
        uvicorn.Server(config).run(sockets=[listener])


def _is_loopback(listener: socket.socket) -> bool:
    return ipaddress.ip_address(listener.getsockname()[0].partition("%")[0]).is_loopback
