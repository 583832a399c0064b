"""What was fetched: which content, from where, when; and what is told of it."""

from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, slots=True)
class Content:
    """One content as it came. file: below the folder of sources."""

    address: str  # as it was asked for
    final: str  # where redirects led
    sha256: str
    size: int
    file: str
    on: str  # when it came, ISO 8601
    etag: str = ""
    modified: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One regulation's official text."""

    content: Content  # the accepted one
    checked: str  # when its address last said so, ISO 8601
    changes: tuple[Content, ...] = ()  # what its address gives since, and nobody accepted yet; newest last
    former: tuple[Content, ...] = ()  # accepted before, or passed over by what was accepted
    asked: str = ""  # the address that answered last; empty for that of the content


@dataclass(frozen=True, slots=True)
class Wanted:
    """A regulation of the catalogue, and the address to ask."""

    id: str
    address: str


class Kind(Enum):
    NEW = "diambil"
    SAME = "tidak berubah"
    CHANGED = "BERUBAH"


@dataclass(frozen=True, slots=True)
class Outcome:
    kind: Kind
    told: str  # the facts, without the id
