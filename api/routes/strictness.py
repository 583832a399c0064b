"""A parameter that an address does not take is refused: with a misspelt `as_of` another law would answer."""

from collections.abc import Iterator

from fastapi import Request
from fastapi.dependencies.models import Dependant

from api.edge.problems import Code, Problem

_OF_BROWSERS = frozenset({"_"})  # by which pages keep an answer from being taken from a cache


async def only_known(request: Request) -> None:
    """A dependency. Raises Problem INVALID that names those the address takes, never those that were sent."""
    known = set(_taken(request.scope["route"].dependant))
    if request.query_params.keys() - known - _OF_BROWSERS:
        taken = ", ".join(sorted(known)) or "tidak ada"
        raise Problem(Code.INVALID, f"Ada parameter yang tidak dikenal. Yang dikenal di alamat ini: {taken}.")


def _taken(dependant: Dependant) -> Iterator[str]:
    yield from (field.alias for field in dependant.query_params)
    for inner in dependant.dependencies:
        yield from _taken(inner)
