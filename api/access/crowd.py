"""How many requests of one caller are at work at once."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from api.access.caller import Caller
from api.edge.problems import Code, Problem

_TOO_MANY = (
    "Terlalu banyak permintaan berjalan sekaligus (paling banyak {most}). Tunggu salah satunya selesai."
)


class Crowd:
    """Counted in this process; a stream stays at work until it ends or its reader is gone."""

    def __init__(self, per_key: int, per_address: int) -> None:
        self._per_key = per_key
        self._per_address = per_address
        self._inside: Counter[str] = Counter()

    @contextmanager
    def entered(self, caller: Caller) -> Iterator[None]:
        """Raises Problem RATE_LIMITED when as many as may be are inside."""
        most = self._per_address if caller.anonymous else self._per_key
        who = caller.counted
        if self._inside[who] >= most:
            raise Problem(Code.RATE_LIMITED, _TOO_MANY.format(most=most), headers={"Retry-After": "1"})
        self._inside[who] += 1
        try:
            yield
        finally:
            self._inside[who] -= 1
            if not self._inside[who]:
                del self._inside[who]
