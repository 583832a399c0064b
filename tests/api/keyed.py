"""A served API that lets nobody in without a key, and the keys to it."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import httpx

from api.app import create_app
from api.desk import Assists, Desk
from tanya.settings import Settings
from tanya.state.database import State, open_state
from tanya.state.records import Scope
from tests.api.service import served, unlimited


@dataclass(frozen=True)
class Service:
    client: httpx.Client
    state: State

    def key(self, *scopes: Scope) -> dict[str, str]:
        """The header of a new key."""
        wanted = frozenset(scopes or (Scope.ASK, Scope.READ))
        return {"X-API-Key": self.state.keys.issue("uji", "dinas", wanted, None).secret}


@contextmanager
def keyed(assistant: Assists, home: Path, desk: Desk | None = None) -> Iterator[Service]:
    settings = replace(unlimited(Settings(home, home)), anonymous=False)
    with (
        closing(open_state(settings)) as state,
        served(create_app(assistant, settings, state, desk)) as client,
    ):
        yield Service(client, state)
