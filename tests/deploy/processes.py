"""Programs of one site, each a process of its own on loopback."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

import httpx
import pytest

DEPLOY = Path(__file__).resolve().parents[2] / "deploy"
_TANYA = (sys.executable, "-m", "tanya")
_PATIENCE = 120.0  # seconds; beside other work all of it takes its time


def until(what: Callable[[], bool], told: str, pause: float = 0.05) -> None:
    """Returns once it is so; an AssertionError where it never is."""
    last = time.monotonic() + _PATIENCE
    while not what():
        assert time.monotonic() < last, f"never: {told}"
        time.sleep(pause)


class Tanya:
    """`tanya COMMAND` with settings of its own; what it says goes to a file."""

    def __init__(self, folder: Path, settings: Mapping[str, str], *command: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        plain = {name: value for name, value in os.environ.items() if not name.startswith("TANYA_")}
        self._environ = plain | {"TANYA_HOME": str(folder)} | dict(settings)
        self._command = (*_TANYA, *command)
        self._log = folder / "log"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(self._command, env=self._environ, stdout=log, stderr=log)

    def kill(self) -> None:
        """As by `kill -9`."""
        if self._process:
            self._process.kill()
            self._process.wait()

    def said(self) -> str:
        return self._log.read_text("utf-8", "replace")

    def run(self) -> str:
        """Until it ends well; what it said."""
        self.start()
        assert self._process
        assert self._process.wait(_PATIENCE) == 0, self.said()
        return self.said()


class Serving(Tanya):
    """`tanya serve`, and a client of it."""

    def __init__(self, folder: Path, settings: Mapping[str, str], port: int) -> None:
        super().__init__(folder, settings, "serve", "--port", str(port))
        self.client = httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=60, trust_env=False)

    def told(self, path: str) -> dict[str, object]:
        """Empty while it does not answer."""
        with suppress(httpx.HTTPError):
            found = self.client.get(path)
            if found.is_success:
                return dict(found.json())
        return {}

    def serves(self, build_id: str | None = None) -> bool:
        told = self.told("/readyz")
        return bool(told) and build_id in (None, told["build"])


def nginx() -> str:
    if (found := shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")) is None:
        pytest.skip("nginx is not installed here (apt: nginx)")
    return found


@contextmanager
def in_front(folder: Path, port: int, ports: tuple[int, ...]) -> Iterator[str]:
    """nginx with the product's own locations before processes at these ports; its address."""
    program = nginx()
    servers = "".join(f"server 127.0.0.1:{one} max_fails=1 fail_timeout=2s;\n" for one in ports)
    (folder / "nginx.conf").write_text(
        f"""
        daemon off; worker_processes 1; pid {folder}/pid; error_log {folder}/error.log warn;
        events {{ worker_connections 256; }}
        http {{
            access_log off;
            client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
            fastcgi_temp_path {folder}/fastcgi; uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
            upstream tanya {{ zone tanya 64k; {servers} keepalive 8; keepalive_timeout 4s; }}
            upstream tanya_admin {{ server 127.0.0.1:{ports[0]}; }}
            server {{ listen 127.0.0.1:{port}; include {DEPLOY}/nginx/tanya.conf; }}
        }}
        """
    )
    command = [program, "-c", str(folder / "nginx.conf"), "-p", str(folder), "-e", str(folder / "error.log")]
    with subprocess.Popen(command) as process:
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
