"""People's updates, handed to the flows as the worker does."""

import hashlib
import itertools
from collections.abc import Sequence
from datetime import date
from typing import Any

from telegram import Update

from bot.actions import Action, Button, Edit, Plan, Say
from bot.flows.desk import Assists, Limits, Me
from bot.flows.flows import Flows
from tanya.state.database import State
from tests.bot.strict import refusals
from tests.bot.telegram.world import marks

ME = {"id": 1, "is_bot": True, "first_name": "tanya", "username": "tanya_uji_bot"}
PERSON, GROUP, ADMIN = 7, -1001234567890, 1000
MOST = 2_000  # characters of a question


class Drafts:
    def __init__(self) -> None:
        self.shown: list[str] = []

    def draft(self, html: str) -> None:
        self.shown.append(html)


class Talk:
    """Every plan is one that Telegram carries out; plan_of() hands over an update as it is."""

    def __init__(self, assistant: Assists, state: State, today: date) -> None:
        self.state = state
        self.drafts = Drafts()
        self.flows = Flows(
            assistant, state, owner, Me(1, "tanya_uji_bot"), Limits(MOST, 90), lambda: today, admins=(ADMIN,)
        )
        self._numbers = itertools.count(1)

    def write(self, text: str | None, chat: int = PERSON, **parts: Any) -> Plan:
        words = {} if text is None else {"text": text, "entities": marks(text)}
        message = {**_base(chat, next(self._numbers)), **words, **parts}
        return self.plan_of({"message": message}, chat)

    def edit(self, text: str, chat: int = PERSON) -> Plan:
        message = {**_base(chat, next(self._numbers)), "text": text, "edit_date": 1_900_000_001}
        return self.plan_of({"edited_message": message}, chat)

    def reply(self, to: Say, text: str, chat: int = PERSON) -> Plan:
        return self.write(text, chat, reply_to_message=_sent(to, chat))

    def press(self, on: Say | Edit, label: str, chat: int = PERSON) -> Plan:
        button = button_of(on, label)
        assert button.data, f"{button} tells the bot nothing"
        return self.press_data(button.data, on, chat)

    def press_data(self, data: str, on: Say | Edit, chat: int = PERSON) -> Plan:
        query = {"id": "tekan", "from": _person(), "chat_instance": "1", "data": data}
        return self.plan_of({"callback_query": {**query, "message": _sent(on, chat)}}, chat)

    def ask_inline(self, query: str) -> Plan:
        return self.plan_of(
            {"inline_query": {"id": "sebaris", "from": _person(), "query": query, "offset": ""}}, PERSON
        )

    def plan_of(self, update: dict[str, Any], chat: int, number: int | None = None) -> Plan:
        read = Update.de_json({"update_id": number or next(self._numbers), **update}, None)
        plan = self.flows.plan(read, self.state.telegram.chats.get(chat), self.drafts)
        assert refusals(plan) == []
        return plan


def owner(chat_id: int) -> str:
    return f"telegram:sha256:{hashlib.sha256(str(chat_id).encode()).hexdigest()}"


def only(plan: Sequence[Action]) -> Say:
    (action,) = plan
    assert isinstance(action, Say)
    return action


def last(plan: Plan) -> Say:
    said = [action for action in plan if isinstance(action, Say)]
    return said[-1]


def labels(action: Say | Edit) -> list[str]:
    return [button.label for row in action.keyboard for button in row]


def button_of(action: Say | Edit, label: str) -> Button:
    found = [b for row in action.keyboard for b in row if label in b.label]
    assert found, f"no button {label!r} among {labels(action)}"
    return found[0]


def _base(chat: int, number: int) -> dict[str, Any]:
    kind = "private" if chat > 0 else "supergroup"
    return {
        "message_id": number,
        "date": 1_900_000_000,
        "chat": {"id": chat, "type": kind},
        "from": _person(),
    }


def _sent(said: Say | Edit, chat: int) -> dict[str, Any]:
    rows = [[_shown(button) for button in row] for row in said.keyboard]
    return {**_base(chat, 99), "from": ME, "text": said.plain, "reply_markup": {"inline_keyboard": rows}}


def _shown(button: Button) -> dict[str, Any]:
    does = {"callback_data": button.data} if button.data else {"url": button.url}
    return {"text": button.label, **({"copy_text": {"text": button.copy}} if button.copy else does)}


def _person() -> dict[str, Any]:
    return {"id": PERSON, "is_bot": False, "first_name": "-"}
