"""Figures, one a line."""

from collections import Counter
from collections.abc import Sequence

from benchmarks.loading.client import GONE, Response


def told(part: str, name: str, value: object) -> None:
    print(f"{part}: {name}: {value}", flush=True)


def milliseconds(seconds: Sequence[float]) -> str:
    """`p50 12 ms, p95 30 ms, p99 41 ms, longest 60 ms`."""
    if not seconds:
        return "none"
    ordered = sorted(seconds)
    places = [(f"p{share}", min(len(ordered) * share // 100, len(ordered) - 1)) for share in (50, 95, 99)]
    named = [*places, ("longest", -1)]
    return ", ".join(f"{name} {1000 * ordered[at]:.0f} ms" for name, at in named)


def statuses(responses: Sequence[Response]) -> str:
    """`200: 480, 503 BUSY: 3`."""
    counts = Counter(_named(response) for response in responses)
    return ", ".join(f"{name}: {count}" for name, count in sorted(counts.items())) or "none"


def _named(response: Response) -> str:
    if response.status == GONE:
        return "no response"
    code = response.body.get("code")
    return f"{response.status} {code}" if code else str(response.status)
