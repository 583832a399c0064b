"""An API with its doors, its state, and keys to them."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
from fastapi import FastAPI

from api.app import create_app
from api.desk import Assists, Desk
from tanya.settings import Settings
from tanya.state.database import State, open_state
from tanya.state.records import Scope
from tests.api.service import PLENTY, served
from tests.api.test_problems import Plain

API_KEY = "kunci-dari-setelan-yang-panjang"
Headers = dict[str, str]


@dataclass(frozen=True)
class House:
    app: FastAPI
    client: httpx.Client
    state: State

    def key(self, *scopes: Scope, expires: datetime | None = None) -> Headers:
        """Headers with the secret of a new key."""
        return carrying(self.state.keys.issue("Portal", "dinas", scopes, expires).secret)

    def revoked(self, *scopes: Scope) -> Headers:
        issued = self.state.keys.issue("Portal", "dinas", scopes)
        assert self.state.keys.revoke(issued.key.id)
        return carrying(issued.secret)

    def rotated_out(self, *scopes: Scope) -> Headers:
        """The secret from before a rotation that left it no time."""
        issued = self.state.keys.issue("Portal", "dinas", scopes)
        assert self.state.keys.rotate(issued.key.id, timedelta(0))
        return carrying(issued.secret)

    def rotated(self, *scopes: Scope) -> tuple[Headers, Headers]:
        """The secret of before a rotation, which has an hour left, and that of after it."""
        issued = self.state.keys.issue("Portal", "dinas", scopes)
        newer = self.state.keys.rotate(issued.key.id, timedelta(hours=1))
        assert newer
        return carrying(issued.secret), carrying(newer.secret)

    def expired(self, *scopes: Scope) -> Headers:
        return self.key(*scopes, expires=datetime.now(UTC) - timedelta(seconds=1))

    def search(self, headers: Headers | None = None) -> httpx.Response:
        return self.client.get("/v1/search", params={"q": "kinerja"}, headers=headers)

    def ask(self, headers: Headers | None = None) -> httpx.Response:
        return self.client.post("/v1/ask", json={"question": "apa?"}, headers=headers)


def carrying(secret: str) -> Headers:
    return {"Authorization": f"Bearer {secret}"}


def settings_of(home: Path, **set_to: object) -> Settings:
    plain = Settings(home, home, rate_per_key=PLENTY, rate_per_address=PLENTY)
    return replace(plain, **set_to)


@contextmanager
def opened(
    home: Path, assistant: Assists | None = None, desk: Desk | None = None, **set_to: object
) -> Iterator[House]:
    settings = settings_of(home, **set_to)
    with closing(open_state(settings)) as state:
        app = create_app(assistant or Plain(), settings, state, desk)
        with served(app) as client:
            yield House(app, client, state)
