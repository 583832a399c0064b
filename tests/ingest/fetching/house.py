"""A folder of official texts that is filled from a server on loopback."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from ssl import SSLContext

import pytest

from ingest.fetching.asking import Reach
from ingest.fetching.fetching import fetch
from ingest.fetching.policy import Policy
from ingest.fetching.records import Entry, Kind, Outcome, Wanted
from ingest.fetching.resolving import Resolver
from ingest.fetching.shelf import Shelf
from tanya.errors import FetchError
from tests.ingest.fetching.liar import Liar

ID = "pp-8-2006"


@dataclass(frozen=True, slots=True)
class Names:
    """A resolver that knows what it is told; the last answer is given again and again."""

    answers: list[Sequence[str]]

    async def addresses(self, host: str, port: int) -> Sequence[str]:
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


@dataclass(frozen=True, slots=True)
class House:
    liar: Liar
    folder: Path
    policy: Policy

    @property
    def shelf(self) -> Shelf:
        return Shelf(self.folder)

    @property
    def entry(self) -> Entry:
        return self.shelf.entries()[ID]

    @property
    def text(self) -> Path:
        return self.folder / "naskah" / f"{ID}.pdf"

    @property
    def part(self) -> Path:
        return self.folder / ".bagian" / f"{ID}.part"

    def under(self, **terms: object) -> "House":
        return replace(self, policy=replace(self.policy, **terms))  # type: ignore[arg-type]

    def fetch(
        self,
        address: str | None = None,
        resolver: Resolver | None = None,
        certificates: SSLContext | None = None,
    ) -> Outcome:
        async def ask() -> Outcome:
            async with Reach(self.policy, resolver, certificates) as reach:
                wanted = Wanted(ID, address or self.liar.address)
                return await fetch(wanted, self.shelf, reach, datetime.now(UTC))

        return asyncio.run(ask())

    def refusal(
        self,
        address: str | None = None,
        resolver: Resolver | None = None,
        certificates: SSLContext | None = None,
    ) -> str:
        """The one line; and nothing was put where texts are."""
        with pytest.raises(FetchError) as refused:
            self.fetch(address, resolver, certificates)
        assert "\n" not in str(refused.value)
        assert not list(self.folder.glob("berubah/*"))
        return str(refused.value)


def new(outcome: Outcome) -> bool:
    return outcome.kind is Kind.NEW
