"""Where a host name leads: addresses of the public internet, or nowhere.

What is checked here is what is connected to: the name is resolved once for each request and the connection
goes to the address, so a name server that answers differently the next moment changes nothing.
"""

import asyncio
import socket
from collections.abc import Sequence
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import Protocol

import httpx

from ingest.fetching.policy import Policy, host_of, port_of
from tanya.errors import FetchError

_MOST = 4  # addresses that are tried, where the first ones do not answer
# Addresses that hide another one: translated, tunnelled, relayed.
_WRAPPING = tuple(
    IPv6Network(net)
    for net in ("::/96", "::ffff:0:0/96", "64:ff9b::/96", "64:ff9b:1::/48", "2001::/32", "2002::/16")
)


class Resolver(Protocol):
    async def addresses(self, host: str, port: int) -> Sequence[str]:
        """All that the name stands for; raises OSError when there is no such name."""
        ...


class SystemResolver:
    async def addresses(self, host: str, port: int) -> Sequence[str]:
        loop = asyncio.get_running_loop()
        found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        return tuple(dict.fromkeys(str(info[4][0]) for info in found))


async def reachable(url: httpx.URL, policy: Policy, resolver: Resolver) -> tuple[str, ...]:
    """The addresses to connect to; raises FetchError when one of them is not what policy allows."""
    host = host_of(url)
    try:
        found = await resolver.addresses(host, port_of(url))
    except (OSError, UnicodeError) as fault:
        raise FetchError(f"nama {host} tidak ditemukan; periksa jaringan dan alamatnya") from fault
    if not found:
        raise FetchError(f"nama {host} tidak menunjuk alamat mana pun")
    trial = policy.is_trial(url)
    for address in found:
        # One doubtful address among good ones is how a name is turned against who trusts it.
        if not (_is_loopback(address) if trial else is_public(address)):
            wrong = "bukan mesin ini" if trial else "bukan alamat internet umum"
            raise FetchError(f"{host} menunjuk {address}, {wrong}; tidak dihubungi")
    return tuple(found[:_MOST])


def is_public(address: str) -> bool:
    """Of the internet, nobody's own network: not private, loopback, link-local, multicast or wrapped."""
    ip = _parsed(address)
    if ip is None or not ip.is_global or ip.is_multicast or ip.is_reserved or ip.is_unspecified:
        return False
    return not (isinstance(ip, IPv6Address) and any(ip in net for net in _WRAPPING))


def _is_loopback(address: str) -> bool:
    ip = _parsed(address)
    return ip is not None and ip.is_loopback and getattr(ip, "ipv4_mapped", None) is None


def _parsed(address: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(address)
    except ValueError:
        return None
