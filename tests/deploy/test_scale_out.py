"""A whole site of processes: two services behind nginx, the bot apart, and what they share."""

import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from ingest.building.records import Request
from ingest.building.run import Place, ingest
from ingest.sending import send
from tanya.library.layout import Home
from tanya.settings import settings_from
from tanya.state.database import open_state
from tanya.state.records import Scope
from tanya.wording import WORDS_ALONE
from tests.api.access.house import Headers, carrying
from tests.api.access.test_redis import needs_redis, redis
from tests.bot.telegram.server import TOKEN, TelegramServer, telegram_server
from tests.chroma import ChromaServer, free_port, running_chroma
from tests.deploy.processes import Serving, Tanya, in_front, nginx, until
from tests.postgres import running_postgres

DIGESTS = Path(__file__).resolve().parents[2] / "corpus" / "ringkasan"
CATALOGUE = """
regulations:
  - {id: pp-8-2006, jenis: PP, nomor: "8", tahun: 2006, status: berlaku, evidence: naskah}
  - {id: permenpanrb-53-2014, jenis: PermenPANRB, nomor: "53", tahun: 2014, status: berlaku, evidence: naskah}
"""
GLOSSARY = """
terms:
  - {term: SKPD, kind: singkatan, meaning: Satuan Kerja Perangkat Daerah, source: PP 8/2006}
"""
RATE = 30  # questions a minute of one key
FIRST = "Kapan SKPD paling lambat menyampaikan laporan kinerja?"
OTHER = "Apa tujuan penyusunan perjanjian kinerja?"
FOLLOWING = "pasal berapa itu?"
NEW = "PERATURAN PEMERINTAH REPUBLIK INDONESIA NOMOR 7 TAHUN 2031 TENTANG KAPAL UDARA"
REGULATION = f"{NEW}\n\nPasal 1\nKapal udara wajib didaftarkan paling lambat 12 hari sesudah dibeli.\n"


@dataclass(frozen=True)
class Site:
    origin: Home
    settings: dict[str, str]
    services: tuple[Serving, Serving]
    front: httpx.Client
    chroma: ChromaServer
    telegram: TelegramServer

    def key(self) -> Headers:
        with closing(open_state(settings_from(self.settings))) as state:
            return carrying(state.keys.issue("Portal", "dinas", (Scope.ASK, Scope.READ), None).secret)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    nginx()
    monkeypatch.setattr("tanya.sharing.depot._HEAD_START", 0.0)  # of the first build, which nobody waits for
    with ExitStack() as stack:
        # A socket's path has room for some hundred letters.
        short = stack.enter_context(_short_folder())
        postgres = stack.enter_context(running_postgres())
        (tmp_path / "chroma").mkdir()
        chroma = stack.enter_context(running_chroma(tmp_path / "chroma"))
        telegram = stack.enter_context(telegram_server())
        settings = {
            "TANYA_DATABASE_URL": postgres.address,
            "TANYA_REDIS_URL": stack.enter_context(redis(short)),
            "TANYA_CHROMA_URL": chroma.url,
            "TANYA_BUILDS": f"file://{tmp_path}/toko",
            "TANYA_TRUSTED_PROXIES": "127.0.0.1",
            "TANYA_RATE_PER_KEY": str(RATE),
        }
        settings["TANYA_CORPUS"] = str(_corpus(tmp_path / "korpus"))
        origin = _ingested(tmp_path / "asal", settings)
        ports = free_port(), free_port()
        services = Serving(tmp_path / "a", settings, ports[0]), Serving(tmp_path / "b", settings, ports[1])
        bot = Tanya(
            tmp_path / "bot",
            settings | {"TANYA_TELEGRAM_TOKEN": TOKEN, "TANYA_TELEGRAM_BASE_URL": telegram.url},
            "bot",
        )
        for process in (*services, bot):
            stack.callback(process.kill)
            process.start()
        for service in services:
            stack.enter_context(service.client)
        front = stack.enter_context(in_front(short, free_port(), ports))
        client = stack.enter_context(httpx.Client(base_url=front, timeout=60, trust_env=False))
        for service in services:
            until(service.serves, "a service is ready")
        yield Site(origin, settings, services, client, chroma, telegram)


@contextmanager
def _short_folder() -> Iterator[Path]:
    import tempfile

    with tempfile.TemporaryDirectory(prefix="t") as folder:
        yield Path(folder)


def _ingested(folder: Path, settings: dict[str, str]) -> Home:
    """The machine that ingests, with its first build published."""
    own = settings_from(settings | {"TANYA_HOME": str(folder)})
    send(own, ingest(Request(), Place(own.home, own.corpus, chroma_url=own.chroma_url)).build_id)
    return Home(own.home)


def _corpus(folder: Path) -> Path:
    """Small, so that each of the processes is soon ready."""
    (folder / "ringkasan").mkdir(parents=True)
    for name in ("pp-8-2006", "permenpanrb-53-2014"):
        shutil.copy(DIGESTS / f"{name}.yaml", folder / "ringkasan")
    (folder / "katalog.yaml").write_text(CATALOGUE)
    (folder / "istilah.yaml").write_text(GLOSSARY)
    return folder


@needs_redis
@pytest.mark.lama
def test_several_processes_are_one_service(site: Site) -> None:
    one, other = site.services
    _a_conversation_goes_on_at_the_other(one, other, site.key())
    _the_limit_counts_over_both(one, other, site.key())
    _sentences_come_one_by_one_through_nginx(site)
    _the_bot_answers_apart(site)
    _without_vectors_words_are_searched_and_answers_say_so(site)
    _a_new_build_is_served_by_all(site)
    _one_is_killed_and_requests_go_on(site)


def ask(client: httpx.Client, key: Headers, question: str, **more: str) -> httpx.Response:
    return client.post("/v1/ask", json={"question": question, **more}, headers=key)


def _a_conversation_goes_on_at_the_other(one: Serving, other: Serving, key: Headers) -> None:
    begun = one.client.post("/v1/conversations", headers=key)
    conversation = begun.json()["id"]
    first = ask(one.client, key, FIRST, conversation=conversation).json()
    then = ask(other.client, key, FOLLOWING, conversation=conversation).json()
    assert then["citations"][0]["locator"] == first["citations"][0]["locator"]
    kept = one.client.get(f"/v1/conversations/{conversation}", headers=key).json()
    assert [turn["question"] for turn in kept["turns"]] == [FIRST, FOLLOWING]


def _the_limit_counts_over_both(one: Serving, other: Serving, key: Headers) -> None:
    told = [ask((one, other)[n % 2].client, key, FIRST).status_code for n in range(RATE + 6)]
    assert sorted(told) == [200] * RATE + [429] * 6
    assert set(told[:RATE]) == {200}


def _sentences_come_one_by_one_through_nginx(site: Site) -> None:
    headers = site.key() | {"Accept": "text/event-stream"}
    with site.front.stream("POST", "/v1/ask", json={"question": FIRST}, headers=headers) as told:
        assert told.headers["content-type"].startswith("text/event-stream")
        events = [line for line in told.iter_lines() if line.startswith("event: ")]
    assert events[-1] == "event: done"
    assert "event: sentence" in events
    assert site.front.get("/metrics").status_code == 404


def _the_bot_answers_apart(site: Site) -> None:
    site.telegram.people.write(FIRST)
    said = site.telegram.people.wait_for(1, seconds=60)
    assert "Pasal 19" in said[0].text


def _without_vectors_words_are_searched_and_answers_say_so(site: Site) -> None:
    key = site.key()
    site.chroma.kill()
    for service in site.services:
        told = ask(service.client, key, OTHER).json()
        assert told["citations"]
        assert WORDS_ALONE in told["warnings"]
        assert service.told("/readyz")["vectors"] == "kata saja"
    site.chroma.start()
    for service in site.services:
        until(lambda service=service: service.told("/readyz").get("vectors") == "ok", "vectors are back")
        # On a machine that is busy a search may be late even so.
        until(lambda service=service: not _by_words(service, key), "answers by meaning", pause=2)


def _by_words(service: Serving, key: Headers) -> bool:
    return WORDS_ALONE in ask(service.client, key, OTHER).json()["warnings"]


def _one_is_killed_and_requests_go_on(site: Site) -> None:
    keys, told, ended = [site.key() for _ in range(8)], [], threading.Event()

    def asking(key: Headers) -> None:
        for _ in range(RATE - 5):
            told.append(ask(site.front, key, FIRST).status_code)
            ended.wait(0.05)

    askers = [threading.Thread(target=asking, args=(key,)) for key in keys]
    for asker in askers:
        asker.start()
    time.sleep(0.4)
    site.services[0].kill()
    for asker in askers:
        asker.join(60)
    assert told == [200] * len(keys) * (RATE - 5)


def _a_new_build_is_served_by_all(site: Site) -> None:
    file = site.origin.path / "pp-7-2031.md"
    file.write_text(REGULATION)
    key, times = site.key(), []
    Tanya(site.origin.path, site.settings, "ingest", str(file)).run()
    build_id = site.origin.current_id()
    assert build_id
    for service in site.services:
        until(lambda service=service: service.serves(build_id), "the new build is served")
        times.append(time.monotonic())
        told = ask(service.client, key, "Kapan kapal udara wajib didaftarkan?").json()
        assert told["citations"][0]["document"] == "pp-7-2031"
    assert times[1] - times[0] < 10
