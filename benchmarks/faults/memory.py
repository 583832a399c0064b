"""Two gigabytes for the service, and no more."""

from collections.abc import Iterator
from shutil import which

from benchmarks.faults.records import Finding, LeftOut, Ward
from benchmarks.loading.client import Client
from benchmarks.loading.crowd import each
from benchmarks.loading.figures import milliseconds, statuses
from benchmarks.loading.service import Service, copied

_LIMIT = 2 * 1024**3  # bytes of addresses: more than it can ever hold, and stricter than a limit of memory
_CLIENTS = 8


def little_memory(ward: Ward) -> Iterator[Finding]:
    """Every question, and every one as a stream."""
    if not which("prlimit"):
        raise LeftOut("prlimit is not here (util-linux)")
    with copied(ward.home, ward.folder / "home") as place:
        service = Service(
            place.path, f"sqlite:///{ward.folder}/state.db", before=("prlimit", f"--as={_LIMIT}", "--")
        )
        with service.running():
            questions = ward.questions()[: max(16, 5 * ward.rounds)]
            found = each(service, _CLIENTS, questions, Client.ask)
            streams = each(service, _CLIENTS, questions[: len(questions) // 2], Client.stream)
            most, addresses = service.most_megabytes, service.addressed_megabytes
            log = service.logged()
    good = all(one.is_good for one in found)
    yield Finding("answers", f"{statuses(found)}; {milliseconds([one.seconds for one in found])}", good)
    ended = sum(one.ended for one in streams)
    yield Finding("streams", f"{ended} of {len(streams)} to their end", ended == len(streams))
    yield Finding("memory held at most, and addresses", f"{most:.0f} MB, {addresses:.0f} MB")
    yield Finding("lines of the log about memory", str(log.count("Memory")), "Memory" not in log)
