"""What is kept of chats and of updates, as frozen records."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Chat:
    """A private chat or a group, with what it chose. Its id stands here only, never beside a question."""

    id: int
    region: str | None = None
    as_of: date | None = None
    conversation: str | None = None  # the one that a follow-up leans on
    subscribed: bool = False  # is told of new regulations
    paired: bool = False  # was let in by a code
    blocked: bool = False  # by an administrator


@dataclass(frozen=True, slots=True)
class Arrived:
    """An update as Telegram sent it. Those of one lane are dealt with one by one, in order."""

    id: int
    lane: str
    payload: Json


@dataclass(frozen=True, slots=True)
class Waiting:
    """An update that is to be dealt with next in its lane."""

    id: int
    lane: str
    payload: Json
    plan: list[Json] | None  # worked out before, or not yet
    done: int  # actions of the plan that were carried out
    tries: int  # before this one: of planning, or of the action that is next
    stored: datetime


@dataclass(frozen=True, slots=True)
class ChatCounts:
    """How many chats there are of each kind, for an administrator."""

    known: int = 0
    subscribed: int = 0
    paired: int = 0
    blocked: int = 0
