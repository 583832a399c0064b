"""Where a request comes from."""

import ipaddress
from collections.abc import Iterable

from starlette.datastructures import Headers
from starlette.types import Scope

from tanya.errors import SettingsError

UNKNOWN = "-"
_FORWARDED = ("x-forwarded-for", "forwarded", "x-real-ip")
# Whoever has one IPv6 address has the 2^64 beside it too.
_ONE_HOUSE = 64


def address_of(scope: Scope) -> str:
    """The client's address, written the one way; UNKNOWN where the server or a proxy names none."""
    client = scope.get("client")
    try:
        found = ipaddress.ip_address(client[0].partition("%")[0]) if client else None
    except ValueError:
        return UNKNOWN
    if isinstance(found, ipaddress.IPv6Address) and found.ipv4_mapped:
        found = found.ipv4_mapped
    return str(found) if found else UNKNOWN


def house_of(address: str) -> str:
    """What limits are counted for: an IPv4 address, or the /64 of an IPv6 one."""
    if ":" not in address:
        return address
    return str(ipaddress.ip_network((address, _ONE_HOUSE), strict=False))


def is_nearby(scope: Scope, address: str) -> bool:
    """Whether a program of this machine asks by itself: a proxy here passes on what comes from anywhere."""
    headers = Headers(scope=scope)
    if address == UNKNOWN or any(name in headers for name in _FORWARDED):
        return False
    return ipaddress.ip_address(address).is_loopback


def proxies(written: Iterable[str]) -> list[str]:
    """Addresses and networks whose X-Forwarded-For is believed; SettingsError names what is neither."""
    trusted = list(written)
    for proxy in trusted:
        try:
            ipaddress.ip_network(proxy)
        except ValueError as fault:
            raise SettingsError(
                f"TANYA_TRUSTED_PROXIES berisi {proxy!r}, yang bukan alamat IP atau jaringannya. "
                "Contoh: 10.0.0.5,10.1.0.0/16"
            ) from fault
    return trusted
