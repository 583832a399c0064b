"""One round over a service: every check, in the order in which somebody would look."""

from collections.abc import Iterator

from tanya.checking import access, kept, reached, running
from tanya.checking.records import Check, Finding, Gravity, Round
from tanya.errors import TanyaError
from tanya.settings import Settings

_CHECKS: dict[str, Check] = {
    "layanan": running.service,
    "pengaturan": access.access,
    "basis data": kept.database,
    "indeks": kept.index,
    "disk": kept.disk,
    "vektor": reached.vectors,
    "Redis": reached.redis,
    "Telegram": reached.telegram,
    "model bahasa": reached.model,
    "jam": running.clock,
}


def examined(settings: Settings, address: str | None = None) -> Iterator[Finding]:
    """Each as soon as it is known; some seconds in all. Nothing is changed.

    address: of the service, where it is not that of the settings.
    """
    of = Round(settings, (address or _address(settings)).rstrip("/"))
    for subject, check in _CHECKS.items():
        try:
            for gravity, told in check(of):
                yield Finding(subject, gravity, told)
        except TanyaError as fault:
            yield Finding(subject, Gravity.BROKEN, str(fault))


def _address(settings: Settings) -> str:
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(settings.host, settings.host)  # noqa: S104 - of all
    return f"http://[{host}]:{settings.port}" if ":" in host else f"http://{host}:{settings.port}"
