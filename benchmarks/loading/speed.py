"""How fast the service answers, and how much memory it takes."""

import time
from collections.abc import Sequence
from random import Random

from benchmarks.loading.client import Client, Response, Stream
from benchmarks.loading.crowd import each, going, repeated
from benchmarks.loading.figures import milliseconds, statuses, told
from benchmarks.loading.service import Service
from tanya.domain.answer import Question


def asks(
    service: Service, clients: int, questions: Sequence[Question], requests: int, random: Random
) -> None:
    """Each question once in random order, then as often as people repeat themselves."""
    (first,) = each(service, 1, questions[:1], Client.ask)
    told("ask", "the first answer of all", f"{1000 * first.seconds:.0f} ms")
    service.settle()
    once = random.sample(list(questions), min(requests, len(questions)))
    _asked(f"ask, {clients} clients, each once", service, clients, once)
    again = repeated(random.sample(list(questions), len(questions)), requests, random)
    share = 1 - len(set(again)) / len(again)
    _asked(f"ask, {clients} clients, {share:.0%} asked before", service, clients, again)


def _asked(part: str, service: Service, clients: int, questions: Sequence[Question]) -> None:
    began, processor = time.monotonic(), service.seconds
    responses = each(service, clients, questions, Client.ask)
    seconds, processor = time.monotonic() - began, service.seconds - processor
    good = [response.seconds for response in responses if response.is_good]
    told(part, "requests a second", f"{len(responses) / seconds:.1f}")
    told(part, "answers", milliseconds(good))
    told(part, "of the processor, a request", f"{1000 * processor / len(responses):.1f} ms")
    told(part, "responses", statuses(responses))
    told(part, "errors", len(responses) - len(good))


def streams(
    service: Service, clients: int, open_at_once: int, questions: Sequence[Question], random: Random
) -> None:
    """The first sentence of one stream at a time, also while others ask, and of many at once."""
    service.settle()
    some = min(50, open_at_once)
    alone = each(service, 1, random.choices(questions, k=some), Client.stream)
    _streamed("stream alone", alone)
    with going(service, clients, questions):
        beside = each(service, 1, random.choices(questions, k=some), Client.stream)
    _streamed(f"stream while {clients} clients ask", beside)
    began = time.monotonic()
    found = each(service, open_at_once, random.choices(questions, k=open_at_once), Client.stream)
    told(f"{open_at_once} streams at once", "seconds until the last ended", f"{time.monotonic() - began:.1f}")
    _streamed(f"{open_at_once} streams at once", found)


def _streamed(part: str, found: Sequence[Stream]) -> None:
    told(part, "first sentence", milliseconds([one.first for one in found if one.first is not None]))
    told(part, "whole answer", milliseconds([one.seconds for one in found if one.ended]))
    told(part, "not ended by `done`", sum(not one.ended for one in found))


def lasting(service: Service, clients: int, questions: Sequence[Question], minutes: float) -> None:
    """The memory of the service each minute under load, and whether it stays what it was."""
    held: list[float] = []
    seen: list[Response] = []
    began = time.monotonic()
    with going(service, clients, questions) as load:
        while (left := began + 60 * minutes - time.monotonic()) > 0:
            from_then = time.monotonic()
            time.sleep(min(60, left))
            held.append(service.megabytes)
            lately = load.between(from_then, time.monotonic())
            speed = f"{len(lately) / (time.monotonic() - from_then):.1f} requests a second"
            told("lasting", f"minute {len(held)}", f"{held[-1]:.0f} MB, {speed}")
        seen = list(load.responses)
    half = held[len(held) // 2 :]
    told("lasting", "requests", len(seen))
    told("lasting", "answers", milliseconds([response.seconds for response in seen if response.is_good]))
    told("lasting", "errors", sum(not response.is_good for response in seen))
    told("lasting", "growth in the second half", f"{half[-1] - half[0]:+.0f} MB")
    told("lasting", "most memory ever", f"{service.most_megabytes:.0f} MB")
