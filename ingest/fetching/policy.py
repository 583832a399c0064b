"""Which addresses may be asked at all, and how much of time and disk one text may take."""

from dataclasses import dataclass

import httpx

from ingest.limits import LIMITS
from tanya.errors import FetchError

_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Policy:
    """Hosts are exact names. Trials (`127.0.0.1:8099`) are of this machine, and may be asked by http."""

    hosts: tuple[str, ...]
    trials: tuple[str, ...] = ()
    most: int = LIMITS.file  # bytes of one text
    seconds: float = 600.0  # for one text, waiting and redirects included
    silence: float = 20.0  # seconds without a byte
    pause: float = 1.0  # seconds between two requests
    patience: float = 60.0  # seconds that a host may ask us to wait while somebody looks on

    def is_trial(self, url: httpx.URL) -> bool:
        return f"{host_of(url)}:{port_of(url)}" in self.trials


def checked(address: str | httpx.URL, policy: Policy) -> httpx.URL:
    """The address without its fragment; raises FetchError when policy does not let it be asked."""
    try:
        url = httpx.URL(address).copy_with(fragment=None)
    except (httpx.InvalidURL, TypeError, ValueError) as fault:
        raise FetchError(f"alamat {str(address)[:200]!r} tidak dapat dibaca sebagai alamat web") from fault
    if url.userinfo:
        raise FetchError("alamat memuat nama pengguna atau sandi; tulis alamatnya tanpa itu")
    if url.scheme in _PORTS and policy.is_trial(url):
        return url
    if url.scheme != "https":
        raise FetchError(f"alamat {shown(url)} bukan https; pakai alamat https-nya")
    if port_of(url) != _PORTS["https"]:
        raise FetchError(
            f"alamat {shown(url)} memakai port {port_of(url)}; hanya port https biasa yang dipakai"
        )
    if host_of(url) not in policy.hosts:
        raise FetchError(
            f"{host_of(url) or 'alamat tanpa nama situs'} tidak ada dalam daftar situs resmi; bila memang "
            "situs resmi, tambahkan ke TANYA_FETCH_HOSTS"
        )
    return url


def host_of(url: httpx.URL) -> str:
    """As it goes over the wire: a name in other letters is its punycode, not what it looks like."""
    return url.raw_host.decode("ascii").lower()


def port_of(url: httpx.URL) -> int:
    return url.port or _PORTS.get(url.scheme, 0)


def shown(url: httpx.URL) -> str:
    """Where it leads, without what may be secret in its query."""
    return str(url.copy_with(query=None, fragment=None, userinfo=b""))[:200]
