"""What whoever starts a service should know of its settings: who gets in, and who may listen."""

import ipaddress
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import UTC, datetime

from tanya.checking.records import WAIT, Found, Gravity, Round
from tanya.settings import Settings
from tanya.state.addresses import address_of, engine_for, file_of
from tanya.state.connections import Database, now
from tanya.state.keys import Keys
from tanya.state.migrating import schema_of
from tanya.state.records import Key


def warnings(settings: Settings, keys: Iterable[Key], alone: bool) -> Iterator[str]:
    """`alone` where only this machine can reach it."""
    if settings.anonymous and not alone:
        yield "siapa pun di jaringan dapat bertanya tanpa kunci, karena --anonim atau TANYA_ANONYMOUS."
    opens = settings.anonymous or settings.api_key or settings.oidc_issuer
    if not (opens or any(key.is_valid(datetime.now(UTC)) for key in keys)):
        yield (
            "belum ada kunci yang berlaku, jadi belum ada yang dapat bertanya. "
            "Buat dengan: tanya keys buat NAMA (atau, di komputer sendiri: tanya serve --anonim)"
        )
    if not (alone or settings.trusted_proxies):
        yield (
            "kunci dan pertanyaan lewat jaringan tanpa enkripsi. Pasang HTTPS di depannya, "
            "lalu sebut alamatnya pada TANYA_TRUSTED_PROXIES."
        )


def access(of: Round) -> Found:
    """Of the settings that this command was given; the service's own may be others."""
    found = list(warnings(of.settings, _keys(of.settings), _is_loopback(of.settings.host)))
    yield from ((Gravity.MIND, told) for told in found)
    if not found:
        yield Gravity.GOOD, f"mendengarkan di {of.settings.host}:{of.settings.port}, ada yang dapat masuk"


def _keys(settings: Settings) -> tuple[Key, ...]:
    """Empty where there are no tables yet: looking makes none."""
    url = address_of(settings)
    file = file_of(url)
    if file and not file.exists():
        return ()
    with closing(Database(engine_for(url, WAIT))) as opened:
        with opened.reading() as connection:
            empty = schema_of(connection) is None
        return () if empty else Keys(opened, now).list()


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
