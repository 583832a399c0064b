"""What was spoilt in the store is refused, and the old build kept."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tanya.errors import BuildError
from tanya.library.layout import Home
from tanya.sharing.depot import Depot
from tanya.sharing.following import follow
from tanya.sharing.listing import pointer_to
from tests.sharing.conftest import OLD


def _truncated(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def _flipped(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def _longer(path: Path) -> None:
    with path.open("ab") as file:
        file.write(b"\0" * 5_000_000)


def _gone(path: Path) -> None:
    path.unlink()


@pytest.mark.parametrize("spoil", [_truncated, _flipped, _longer, _gone])
@pytest.mark.parametrize(
    "name",
    [
        "files/passages.db",
        "files/chroma/chroma.sqlite3",
        "files/manifest.json",
        "files.json",
    ],
)
def test_a_spoilt_file_is_refused_and_the_old_build_kept(
    origin: Home,
    build_id: str,
    depot: Depot,
    replica: Home,
    store: Path,
    name: str,
    spoil: Callable[[Path], None],
) -> None:
    depot.publish(origin.build(build_id))
    spoil(store / "builds" / build_id / name)
    with pytest.raises(BuildError, match="TANYA_BUILDS"):
        follow(depot, replica)
    assert (replica.current_id(), replica.build_ids()) == (OLD, (OLD,))
    assert sorted(path.name for path in replica.builds.iterdir()) == [OLD, "current"]


@pytest.mark.parametrize("spoil", [_truncated, _flipped, _longer])
def test_a_spoilt_pointer_leads_nowhere(
    origin: Home,
    build_id: str,
    depot: Depot,
    replica: Home,
    store: Path,
    spoil: Callable[[Path], None],
) -> None:
    depot.publish(origin.build(build_id))
    spoil(store / "current")
    with pytest.raises(BuildError, match="TANYA_BUILDS"):
        follow(depot, replica)
    assert replica.current_id() == OLD


def test_a_spoilt_store_is_mended_by_sending_again(
    origin: Home, build_id: str, depot: Depot, replica: Home, store: Path
) -> None:
    depot.publish(origin.build(build_id))
    _flipped(store / "builds" / build_id / "files" / "passages.db")
    with pytest.raises(BuildError, match=r"passages\.db tidak sama dengan yang diterbitkan"):
        follow(depot, replica)
    depot.publish(origin.build(build_id), again=True)
    assert follow(depot, replica) == build_id


@pytest.mark.parametrize(
    "path", ["../../luar", "/etc/luar", "a/../../luar", "a//b", "./a", "a\\..\\b", "", "a\nb", "x" * 600]
)
def test_a_listing_cannot_lead_elsewhere(depot: Depot, replica: Home, store: Path, path: str) -> None:
    content = b"isi"
    entry = {"path": path, "sha256": hashlib.sha256(content).hexdigest(), "size": len(content)}
    listing = json.dumps([entry]).encode()
    folder = store / "builds" / "20310101-000000-000000"
    (folder / "files").mkdir(parents=True)
    (folder / "files.json").write_bytes(listing)
    (store / "builds" / "luar").write_bytes(content)
    (store / "current").write_bytes(pointer_to("20310101-000000-000000", listing).written())
    with pytest.raises(BuildError, match="rusak"):
        follow(depot, replica)
    assert not list(replica.path.parent.rglob("replika/**/luar"))
