"""Frozen records <-> JSON values, driven by their own type hints.

A record becomes the list of its fields in order, a locator one string (`pasal 5\\nayat 2`): compact
enough for hundreds of thousands of spans, and lossless. What is read back may be older than the code: it
may lack the last fields of a record where these have defaults, and what is of another shape is a ValueError.
A field that only changed its meaning is not noticed: it gets another place, or its file another format.
"""

import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from tanya.domain.locator import Locator, NodeKind, Step

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
T = TypeVar("T")
_Decoder = Callable[[Any], Any]


def encode(value: object) -> Json:
    """A record, enum, date, tuple, mapping or plain value as JSON; raises TypeError for anything else."""
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, Enum):  # before str: a StrEnum is both
        return encode(value.value)
    if isinstance(value, str):
        return value
    if isinstance(value, Locator):
        return encode_locator(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Path):
        return str(value)
    if isinstance(value, tuple | list):
        return [encode(item) for item in value]
    if isinstance(value, Mapping):
        return {str(key): encode(item) for key, item in value.items()}
    if is_dataclass(value):
        return [encode(getattr(value, name)) for name in _field_names(type(value))]  # type: ignore[arg-type]
    raise TypeError(f"{type(value).__name__} has no JSON form")


def decode(kind: type[T], value: Any) -> T:
    """What encode() made of a `kind`; raises ValueError when value is not of that shape."""
    try:
        decoded: T = _decoder(kind)(value)  # type: ignore[arg-type]
    except (TypeError, KeyError, AttributeError, IndexError) as fault:
        raise ValueError(f"not a {kind.__name__}: {fault}") from fault
    return decoded


def encode_locator(locator: Locator) -> str:
    return "\n".join(f"{step.kind} {step.label}".replace("\n", " ") for step in locator.steps)


@lru_cache(maxsize=100_000)
def decode_locator(text: str) -> Locator:
    return Locator(tuple(_step(line) for line in text.split("\n") if line))


def _step(line: str) -> Step:
    kind, _, label = line.partition(" ")
    return Step(NodeKind(kind), label)


@cache
def _field_names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind) if field.init)


@cache
def _decoder(hint: Any) -> _Decoder:
    if hint is Locator:
        return decode_locator
    if hint is date:
        return date.fromisoformat
    if hint is Path:
        return Path
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint
    if is_dataclass(hint) and isinstance(hint, type):
        return _record_decoder(hint)
    origin = get_origin(hint)
    if origin is tuple:
        return _sequence_decoder(get_args(hint)[0])
    if origin is dict:
        return dict
    if origin in (Union, types.UnionType):
        return _optional_decoder(hint)
    return _same


def _record_decoder(kind: type) -> _Decoder:
    hints = get_type_hints(kind)
    names, least = _field_names(kind), _required(kind)
    made: list[_Decoder] = []  # filled at first use: a Node holds Nodes

    def read(values: Any) -> Any:
        if not made:
            made.extend(_decoder(hints[name]) for name in names)
        if not least <= len(values) <= len(made):
            raise ValueError(f"{len(values)} values, shorter or longer than those of a {kind.__name__}")
        # What was written before a record grew lacks its last fields, which have what they are without.
        return kind(*[turn(value) for turn, value in zip(made, values, strict=False)])

    return read


def _required(kind: type) -> int:
    """How many of its fields must be there."""
    own = [field for field in fields(kind) if field.init]
    return sum(field.default is MISSING and field.default_factory is MISSING for field in own)


def _sequence_decoder(item: Any) -> _Decoder:
    turn = _decoder(item)
    return lambda values: tuple([turn(value) for value in values])


def _optional_decoder(hint: Any) -> _Decoder:
    turn = _decoder(next(arg for arg in get_args(hint) if arg is not type(None)))
    return lambda value: None if value is None else turn(value)


def _same(value: Any) -> Any:
    return value
