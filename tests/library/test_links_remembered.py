"""What an answer asks of every citation is read from the build once."""

from collections.abc import Sequence
from typing import Any

from tanya.library.links import LinkStore


def test_the_changes_of_a_regulation_are_read_once() -> None:
    asked: list[str] = []

    def rows(query: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
        asked.append(query)
        return [(1,)] if "sqlite_master" in query else []

    links = LinkStore(rows)
    for _ in range(3):
        assert links.changes_to("pp-5-2030") == ()
        assert links.changes_by("naskah:pp-6-2033") == ()
    assert len(asked) == len(set(asked)) == 3
