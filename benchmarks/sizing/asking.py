"""A process that opens one system's index and is asked: an order a line in, what came of it a line out.

    python -m benchmarks.sizing.asking SYSTEM FOLDER QUERY

It tells that it is ready when QUERY is answered.
"""

import json
import os
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from benchmarks.sizing.machine import Watch, peak_megabytes, processor_seconds
from benchmarks.sizing.places import Search, Size
from benchmarks.sizing.sampling import sampled
from benchmarks.sizing.systems import opened

Told = Mapping[str, Any]


def asked(search: Search, order: Mapping[str, Any]) -> Told:
    """Its queries by so many clients at once; those still unasked when the seconds are over are left."""
    last = time.perf_counter() + order["seconds"]

    def one(query: str) -> float | None:
        before = time.perf_counter()
        if before > last:
            return None
        search(query)
        return time.perf_counter() - before

    watch = Watch()
    taken = _by_clients(one, order["queries"], order["clients"])
    return {
        "taken": [seconds for seconds in taken if seconds is not None],
        "seconds": watch.seconds,
        "processor": watch.processor,
    }


def _by_clients(
    one: Callable[[str], float | None], queries: Sequence[str], clients: int
) -> list[float | None]:
    if clients == 1:
        return [one(query) for query in queries]
    with ThreadPoolExecutor(clients) as pool:
        return list(pool.map(one, queries))


def steps(search: Search, order: Mapping[str, Any]) -> Told:
    """The share of each of our modules in the time that its queries take."""
    with sampled() as samples:
        for query in order["queries"]:
            search(query)
    return samples.shares()


def memory(_: Search, __: Mapping[str, Any]) -> Told:
    return {"peak_megabytes": peak_megabytes()}


_ORDERS: Mapping[str, Callable[[Search, Mapping[str, Any]], Told]] = {
    "ask": asked,
    "steps": steps,
    "memory": memory,
}


def main(system: str, size: Size, query: str) -> None:
    # Libraries print; what is told must stay alone on its channel.
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    search = opened(system, size)
    search(query)
    print(json.dumps({"processor": processor_seconds()}), file=out, flush=True)
    for line in sys.stdin:
        order = json.loads(line)
        print(json.dumps(_ORDERS[order["do"]](search, order)), file=out, flush=True)


if __name__ == "__main__":
    main(sys.argv[1], Size(Path(sys.argv[2])), sys.argv[3])
