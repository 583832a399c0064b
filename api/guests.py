"""Other doors that live in the service's process: found by their entry points, as commands are."""

from collections.abc import Iterable, Mapping
from contextlib import AbstractAsyncContextManager
from importlib.metadata import entry_points
from typing import Any, Protocol

from starlette.routing import BaseRoute, Route
from starlette.types import Receive, Scope, Send

from tanya.settings import Settings
from tanya.state.database import State

_GROUP = "tanya.inside"


class Guest(Protocol):
    """Lives as long as the service does, and may have an address of its own."""

    @property
    def path(self) -> str:
        """What is sent there by POST is the guest's, and nobody else looks who sends it; empty for none."""

    @property
    def largest(self) -> int:
        """Bytes that it takes at once."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None: ...

    def living(self) -> AbstractAsyncContextManager[None]: ...


def invited(settings: Settings, assistant: Any, state: State) -> tuple[Guest, ...]:
    """Those that the settings ask for; raises TanyaError where one cannot be as they say."""
    asked = (point.load()(settings, assistant, state) for point in entry_points(group=_GROUP))
    return tuple(guest for guest in asked if guest is not None)


def routes_of(guests: Iterable[Guest]) -> list[BaseRoute]:
    return [Route(guest.path, guest, methods=["POST"]) for guest in guests if guest.path]


def sizes_of(guests: Iterable[Guest]) -> Mapping[str, int]:
    return {guest.path: guest.largest for guest in guests if guest.path}
