"""What the Bot API asks of the parts of a request."""

import json
import re
from collections.abc import Mapping
from typing import Any

from tests.bot.telegram.entities import Entity, read_html, units
from tests.bot.telegram.refusal import bad

MESSAGE, CAPTION = 4096, 1024
_ACTIONS = ("url", "callback_data", "switch_inline_query", "switch_inline_query_current_chat", "copy_text")
_URL = re.compile(r"(?:https?|tg)://[^\s]+")
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
START = re.compile(r"[A-Za-z0-9_-]{1,64}")

Values = Mapping[str, Any]


def parsed(values: Values, name: str) -> Any:
    """A part that is sent as JSON; None where it is not there."""
    written = values.get(name)
    if written is None or not isinstance(written, str):
        return written
    try:
        return json.loads(written)
    except ValueError:
        raise bad(f"can't parse {name}") from None


def number(values: Values, name: str) -> int:
    try:
        return int(values[name])
    except (KeyError, ValueError):
        raise bad(f"{name} is empty or no number") from None


def words(values: Values, name: str, most: int, *, needed: bool) -> tuple[str, tuple[Entity, ...]]:
    """As they are shown, and how."""
    written = str(values.get(name) or "")
    mode = values.get("parse_mode")
    if mode not in (None, "HTML"):
        raise bad("unsupported parse_mode")
    text, entities = read_html(written) if mode else (written, ())
    if "\ud800" <= max(text, default="") <= "\udfff":
        raise bad("strings must be encoded in UTF-8")
    if needed and not text.strip():
        raise bad("message text is empty")
    if units(text.strip()) > most:
        raise bad("message is too long" if name == "text" else "message caption is too long")
    return text, entities


def keyboard(values: Values) -> list[list[dict[str, Any]]]:
    markup = parsed(values, "reply_markup")
    if not markup:
        return []
    rows = markup.get("inline_keyboard") if isinstance(markup, dict) else None
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad("object expected as reply markup")
    if sum(map(len, rows)) > 100 or any(len(row) > 8 for row in rows):
        raise bad("reply markup is too long")
    for row in rows:
        for button in row:
            _button(button)
    return rows


def _button(button: dict[str, Any]) -> None:
    if not str(button.get("text", "")).strip():
        raise bad("text buttons are unallowed in the inline keyboard: BUTTON_TEXT_INVALID")
    chosen = [action for action in _ACTIONS if button.get(action) is not None]
    if len(chosen) != 1:
        raise bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if chosen == ["callback_data"] and not 1 <= len(button["callback_data"].encode()) <= 64:
        raise bad("BUTTON_DATA_INVALID")
    if chosen == ["url"] and not _URL.fullmatch(button["url"]):
        raise bad(f"inline keyboard button URL '{button['url']}' is invalid: BUTTON_URL_INVALID")
    if chosen == ["copy_text"] and not 1 <= len(button["copy_text"].get("text", "")) <= 256:
        raise bad("BUTTON_COPY_TEXT_INVALID")


def commands(values: Values) -> list[dict[str, str]]:
    told = parsed(values, "commands")
    if not isinstance(told, list) or len(told) > 100:
        raise bad("can't parse commands")
    for command in told:
        if not _COMMAND.fullmatch(command.get("command", "")):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= len(command.get("description", "")) <= 256:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    return told


def inline_results(values: Values) -> list[dict[str, Any]]:
    results = parsed(values, "results")
    if not isinstance(results, list):
        raise bad("can't parse inline query results")
    if len(results) > 50:
        raise bad("RESULTS_TOO_MUCH")
    ids = [str(result.get("id", "")) for result in results]
    if len(set(ids)) != len(ids):
        raise bad("RESULT_ID_DUPLICATE")
    if not all(1 <= len(one.encode()) <= 64 for one in ids):
        raise bad("RESULT_ID_INVALID")
    for result in results:
        _result(result)
    return results


def _result(result: dict[str, Any]) -> None:
    if result.get("type") != "article" or not result.get("title"):
        raise bad("can't parse inline query result: article without a title")
    content = result.get("input_message_content") or {}
    text = {"text": content.get("message_text"), "parse_mode": content.get("parse_mode")}
    words(text, "text", MESSAGE, needed=True)
    keyboard({"reply_markup": result.get("reply_markup")})
