"""The service itself, where it runs, and the clock that everything goes by."""

from datetime import UTC, datetime

import httpx

from tanya.checking.records import WAIT, Found, Gravity, Round
from tanya.errors import BuildError
from tanya.library.layout import Home
from tanya.library.manifest import read_manifest

_APART = 30.0  # seconds between two clocks, beyond which tokens are refused


def service(of: Round) -> Found:
    try:
        told = httpx.get(f"{of.address}/readyz", timeout=WAIT, trust_env=False)
        said = told.json()
    except httpx.TransportError:
        yield Gravity.MIND, f"tidak menjawab di {of.address}; jalankan: tanya serve"
        return
    except (httpx.HTTPError, httpx.InvalidURL, ValueError):
        yield Gravity.BROKEN, f"yang menjawab di {of.address} bukan tanya; periksa --alamat, TANYA_PORT"
        return
    if told.status_code != 200 or not isinstance(said, dict):
        why = said.get("detail", "") if isinstance(said, dict) else ""
        yield Gravity.BROKEN, f"belum siap di {of.address} (HTTP {told.status_code}): {why} Lihat lognya"
        return
    served, pointed = said.get("build"), Home(of.settings.home).current_id()
    if served != pointed:
        yield (
            Gravity.MIND,
            f"masih memakai indeks {served}, bukan {pointed}; tunggu semenit, lalu lihat lognya",
        )
        return
    yield Gravity.GOOD, f"siap di {of.address}, penyusun jawaban: {said.get('composer')}"


def clock(of: Round) -> Found:
    """After all others: what they were told of other clocks."""
    now = datetime.now(UTC)
    if (made := _made(Home(of.settings.home))) and made > now:
        yield (
            Gravity.BROKEN,
            f"jam mesin ini {now:%Y-%m-%d %H.%M} UTC, sebelum indeksnya dibuat; pasang NTP (chrony), karena "
            "berlakunya peraturan dihitung dari hari ini",
        )
        return
    apart = {name: seconds for name, seconds in of.clocks.items() if abs(seconds) > _APART}
    for name, seconds in apart.items():
        yield (
            Gravity.MIND,
            f"berbeda {abs(seconds):.0f} detik dari jam {name}; pasang NTP (chrony) di keduanya",
        )
    if not apart:
        against = ", ".join(of.clocks) or "tanpa pembanding lain"
        yield Gravity.GOOD, f"{now.astimezone():%Y-%m-%d %H.%M %Z} ({against})"


def _made(home: Home) -> datetime | None:
    try:
        if (build_id := home.current_id()) is None:
            return None
        return datetime.fromisoformat(read_manifest(home.build(build_id).manifest).created)
    except (BuildError, ValueError):
        return None  # told with the index
