"""A service with an administrator, over a home of its own with a tiny corpus."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

from ingest.building.records import Request
from ingest.building.run import Place, ingest
from tanya.assembly import open_assistant
from tanya.settings import Settings
from tanya.state.database import State, open_state
from tanya.state.records import Scope
from tests.api.access.house import carrying, opened, settings_of

BOATS = (
    "PERATURAN PEMERINTAH REPUBLIK INDONESIA\n\nNOMOR 8 TAHUN 2031\n\nTENTANG\n\nPERAHU\n\n"
    "BAB I\nKETENTUAN UMUM\n\nPasal 1\n\nPerahu adalah wahana air yang didayung.\n\n"
    "Pasal 2\n\nSetiap pemilik wajib mendaftarkan perahu paling lambat tanggal 5 Mei.\n"
)
BOATS_CHANGED = BOATS.replace("5 Mei", "9 Juni")
LATER = "20990101-000000-000000"  # an index made after every job of these tests began
ADDRESS = {"q": "perahu"}
Sent = tuple[str, bytes]
Listed = list[dict[str, object]]


@dataclass(frozen=True)
class Bureau:
    client: httpx.Client  # with the administrator's key
    state: State
    home: Path

    def upload(self, *files: Sent, **fields: str) -> httpx.Response:
        parts = [("files", (name, content)) for name, content in files]
        return self.client.post("/v1/admin/uploads", files=parts, data=fields)

    def load(self, *names: str, remove: tuple[str, ...] = ()) -> dict[str, object]:
        """The job of these uploads, once it is over."""
        begun = self.client.post("/v1/admin/jobs", json={"files": names, "remove": remove})
        assert begun.status_code == 202, begun.text
        return self.over(begun.json()["id"])

    def over(self, job: str) -> dict[str, object]:
        until = time.monotonic() + 120
        while (told := self.client.get(f"/v1/admin/jobs/{job}").json())["state"] == "berjalan":
            assert time.monotonic() < until, told
            time.sleep(0.1)
        return dict(told)

    def noted(self) -> list[tuple[str, str]]:
        """What the audit tells of the administration, oldest first."""
        events = reversed(self.state.audit.of(limit=200).items)
        return [(e.action, e.outcome) for e in events if e.action.startswith("admin.")]

    def until_answering(self) -> None:
        """Until the index that was made current is the one that answers: the service looks once a second."""
        until = time.monotonic() + 60
        while (told := self.client.get("/v1/admin/builds").json())["answering"] != told["served"]:
            assert time.monotonic() < until, told
            time.sleep(0.1)

    def served(self) -> str:
        return str(self.client.get("/v1/admin/builds").json()["served"])


def home_with_boats(folder: Path) -> Settings:
    """Settings of a home whose build holds one digest."""
    corpus = folder / "corpus"
    (corpus / "ringkasan").mkdir(parents=True)
    (corpus / "ringkasan" / "pp-7-2031.yaml").write_text(
        "regulation: PP 7/2031\ntitle: Kapal Udara\nbasis: naskah\nsources: [pp-7-2031]\n"
        "facts:\n  - {locator: Pasal 1, topic: Arti kapal, text: Kapal udara terbang di atas sungai.}\n"
    )
    (corpus / "katalog.yaml").write_text(
        'regulations:\n  - {id: pp-7-2031, jenis: PP, nomor: "7", tahun: 2031, status: berlaku, '
        "evidence: naskah}\n"
    )
    (corpus / "istilah.yaml").write_text("terms: []\n")
    ingest(Request(), Place(folder / "home", corpus))
    return settings_of(folder / "home", corpus=corpus)


@contextmanager
def bureau_of(settings: Settings) -> Iterator[Bureau]:
    with (
        closing(open_assistant(settings)) as assistant,
        opened(settings.home, assistant, corpus=settings.corpus) as house,
    ):
        house.client.headers.update(house.key(Scope.ADMIN))
        house.client.timeout = httpx.Timeout(60)
        yield Bureau(house.client, house.state, settings.home)


@contextmanager
def served_apart(settings: Settings) -> Iterator[tuple[subprocess.Popen[str], httpx.Client]]:
    """`tanya serve` as a process of its own, and an administrator's client of it."""
    with closing(open_state(settings)) as state:
        secret = state.keys.issue("Pengelola", "", [Scope.ADMIN]).secret
    environment = {
        **os.environ,
        "TANYA_HOME": str(settings.home),
        "TANYA_CORPUS": str(settings.corpus),
        "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
    }
    command = [sys.executable, "-m", "tanya", "serve", "--port", "0"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, env=environment, stdout=pipe, stderr=pipe, text=True) as process:
        try:
            assert process.stdout
            address = process.stdout.readline().split()[3]
            with httpx.Client(
                base_url=address, headers=carrying(secret), timeout=60, trust_env=False
            ) as client:
                yield process, client
        finally:
            process.kill()


def waiting_program(folder: Path, before: str = "") -> tuple[str, ...]:
    """A program in the place of `tanya` that tells one step and then waits to be ended."""
    script = folder / "menunggu.py"
    script.write_text(
        f"import json, time\n{before}"
        "print(json.dumps({'event': 'step', 'step': 'Membaca', 'total': 9}), flush=True)\n"
        "time.sleep(600)\n"
    )
    return sys.executable, str(script)


def swapping_program(folder: Path) -> tuple[str, ...]:
    """One that has put its index in the place of the old one when it tells its step."""
    return waiting_program(
        folder,
        "import os, pathlib\n"
        f"pathlib.Path(os.environ['TANYA_HOME'], 'builds', 'current').write_text('{LATER}')\n",
    )
