"""Where an update wants its answer."""

import re
from typing import Any

from bot.delivering.place import Place
from tanya.state.telegram.inbox import ANNOUNCED
from tanya.state.telegram.records import Waiting

_CHAT = re.compile(rf"{ANNOUNCED}?(?P<chat>-?[0-9]{{1,19}})", re.ASCII)


def place_of(waiting: Waiting) -> Place:
    """By its lane: a group that moved since then is answered where it is now."""
    found = _CHAT.fullmatch(waiting.lane)
    chat = int(found["chat"]) if found else 0
    return Place(chat, _thread(waiting.payload)) if chat else Place(None)


def lane_at(waiting: Waiting, chat_id: int) -> str:
    """The same lane of another chat."""
    return f"{ANNOUNCED if waiting.lane.startswith(ANNOUNCED) else ''}{chat_id}"


def _thread(payload: dict[str, Any]) -> int | None:
    """None, too, where the payload is none that Telegram sends: that is told by who reads it."""
    match payload:
        case {"message": {"is_topic_message": True, "message_thread_id": int(thread)}}:
            return thread
        case {"message": {}}:
            return None
        case {"callback_query": {"message": {"is_topic_message": True, "message_thread_id": int(thread)}}}:
            return thread
    return None
