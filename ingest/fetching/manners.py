"""Asking politely: one request after the other, with a pause, and not where a site wants no programs."""

import asyncio
import time
from urllib.robotparser import RobotFileParser

from tanya import __version__

AGENT = "tanya"
USER_AGENT = f"{AGENT}/{__version__} (mengambil naskah peraturan resmi, satu per satu, atas permintaan orang)"
_LONGEST = 30.0  # seconds; a site that wants longer pauses than a person waits is left waiting so long


class Pace:
    """Nobody is asked twice within a pause."""

    def __init__(self, pause: float) -> None:
        self._pause = pause
        self._next: dict[str, float] = {}

    async def wait(self, host: str) -> None:
        await asyncio.sleep(max(0.0, self._next.get(host, 0.0) - time.monotonic()))
        self._next[host] = time.monotonic() + self._pause

    def slow_down(self, host: str, seconds: float) -> None:
        """As its robots.txt asks."""
        self._next[host] = time.monotonic() + max(self._pause, min(seconds, _LONGEST))


class Robots:
    """What one site asks of programs; text: its robots.txt, empty where it has none."""

    def __init__(self, text: str) -> None:
        self._rules = RobotFileParser()
        self._rules.parse(text.splitlines())

    def permits(self, address: str) -> bool:
        return self._rules.can_fetch(AGENT, address)

    @property
    def delay(self) -> float:
        return float(self._rules.crawl_delay(AGENT) or 0.0)
