"""How much a caller may ask in a minute, counted by `limits` in Redis or in this process."""

import logging
import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

import anyio
from limits import RateLimitItemPerMinute
from limits.aio.storage import MemoryStorage, RedisStorage
from limits.aio.storage.redis.redispy import RedispyBridge
from limits.aio.strategies import FixedWindowRateLimiter
from limits.errors import ConfigurationError, StorageError
from redis.asyncio import Redis

from api.access.addresses import house_of
from api.access.caller import Caller
from api.edge.problems import Code, Problem
from tanya.errors import SettingsError
from tanya.settings import Settings
from tanya.state.records import Scope

_log = logging.getLogger(__name__)

WINDOW = 60  # seconds
# Reading is cheap, and a page reads several things for each answer: outline, neighbours, page image.
READS_PER_ASK = 5
# Counters in memory are gone through with each request: 0.4 ms of a core at 5,000 of them, 5.6 ms at 50,000.
MOST_COUNTED = 5_000
_THE_REST = "lainnya"
_WAIT = 1.0  # seconds for Redis
_REST = 5.0  # seconds that Redis is left alone after a failure


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a caller stands in one quota after this request."""

    name: str
    most: int
    left: int
    resets: int  # seconds
    within: bool

    def headers(self) -> dict[str, str]:
        """As draft-ietf-httpapi-ratelimit-headers writes them."""
        return {
            "RateLimit-Policy": f'"{self.name}";q={self.most};w={WINDOW}',
            "RateLimit": f'"{self.name}";r={self.left};t={self.resets}',
        }


class Quotas:
    """Fixed windows that begin with a caller's first request, so that `t` and Retry-After are exact."""

    def __init__(self, settings: Settings, clock: Callable[[], float] = time.monotonic) -> None:
        self._per_key = settings.rate_per_key
        self._per_address = settings.rate_per_address
        self._clock = clock
        self._memory = MemoryStorage()
        self._own = FixedWindowRateLimiter(self._memory)
        self._redis = _redis(settings.redis_url)
        self._shared = FixedWindowRateLimiter(self._redis) if self._redis else None
        self._rests_until = -math.inf

    async def asked(self, caller: Caller, scope: Scope) -> Standing:
        """Count one request: of a key or a token by who carries it, else by address."""
        most = self._per_address if caller.anonymous else self._per_key
        who = house_of(caller.address) if caller.anonymous else caller.subject
        if scope is Scope.ASK:
            return await self._count("tanya", most, who)
        return await self._count("baca", most * READS_PER_ASK, who)

    async def refused(self, address: str) -> Standing:
        """Count one credential that opens nothing."""
        return await self._count("gagal", self._per_address, house_of(address))

    async def close(self) -> None:
        if self._redis:
            connection = cast(RedispyBridge, self._redis.bridge).get_connection()
            await cast(Redis, connection).aclose()

    async def _count(self, name: str, most: int, who: str) -> Standing:
        item = RateLimitItemPerMinute(most, namespace="tanya")
        if self._shared and self._clock() >= self._rests_until:
            try:
                with anyio.fail_after(_WAIT):
                    return await _hit(self._shared, item, name, who)
            except (StorageError, TimeoutError, OSError) as fault:
                # Each process then counts by itself: a looser limit, never none.
                self._rests_until = self._clock() + _REST
                _log.warning("Redis counts no limits for now: %s", type(fault).__name__)
        counted = self._counted_as(item, name, who)
        self._end_if_ahead(item.key_for(name, counted))
        return await _hit(self._own, item, name, counted)

    def _end_if_ahead(self, key: str) -> None:
        """A window that ends later than any can is of a clock that was put back: it would last for hours."""
        if self._memory.expirations.get(key, 0.0) > time.time() + WINDOW + 1:
            self._memory.expirations[key] = 0.0

    def _counted_as(self, item: RateLimitItemPerMinute, name: str, who: str) -> str:
        """Past MOST_COUNTED, addresses that come new share one count: having many of them gains nothing."""
        counted = self._memory.storage
        known = who.startswith(("key:", "oidc:")) or item.key_for(name, who) in counted
        return who if known or len(counted) < MOST_COUNTED else _THE_REST


def rate_limited(standing: Standing) -> Problem:
    return Problem(Code.RATE_LIMITED, headers={"Retry-After": str(standing.resets), **standing.headers()})


async def _hit(
    limiter: FixedWindowRateLimiter, item: RateLimitItemPerMinute, name: str, who: str
) -> Standing:
    within = await limiter.hit(item, name, who)
    stats = await limiter.get_window_stats(item, name, who)
    resets = min(WINDOW, max(1, math.ceil(stats.reset_time - time.time())))
    return Standing(name, item.amount, stats.remaining, resets, within)


def _redis(url: str | None) -> RedisStorage | None:
    if url is None:
        return None
    if not url.startswith(("redis://", "rediss://", "redis+unix://")):
        # The address may hold a password: it is not repeated.
        raise SettingsError("TANYA_REDIS_URL harus berawalan redis://, rediss:// atau redis+unix://.")
    try:
        return RedisStorage(
            f"async+{url}",
            wrap_exceptions=True,
            implementation="redispy",
            socket_timeout=_WAIT,
            socket_connect_timeout=_WAIT,
        )
    except (ConfigurationError, ValueError):
        raise SettingsError("TANYA_REDIS_URL bukan alamat Redis. Contoh: redis://127.0.0.1:6379/0") from None
