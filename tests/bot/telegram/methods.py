"""The methods of the Bot API that a bot may call here, each as strict as Telegram's."""

import re
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from tests.bot.telegram import checks
from tests.bot.telegram.checks import CAPTION, MESSAGE, Values, number, parsed
from tests.bot.telegram.records import Call, Shown
from tests.bot.telegram.refusal import Refused, bad
from tests.bot.telegram.world import ME, World

_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_DOING = ("typing", "upload_photo", "upload_document")
_UNCHANGED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a "
    "current content and reply markup of the message"
)


class Methods:
    def __init__(self, world: World) -> None:
        self._world = world
        self._methods: dict[str, Callable[[Values], Any]] = {
            "getMe": lambda _: self._world.me,
            "getUpdates": self._updates,
            "getFile": self._file,
            "sendMessage": self._message,
            "sendPhoto": self._photo,
            "sendDocument": self._document,
            "editMessageText": self._edit,
            "editMessageReplyMarkup": self._edit_keyboard,
            "answerCallbackQuery": self._toast,
            "answerInlineQuery": self._inline,
            "sendChatAction": self._doing,
            "sendMessageDraft": self._draft,
            "setMyCommands": self._menu,
            "deleteMyCommands": lambda values: self._world.menus.pop(_scope(values), None) is None or True,
            "setWebhook": self._webhook,
            "deleteWebhook": self._no_webhook,
            "getWebhookInfo": lambda _: {"pending_update_count": 0, "url": "", **self._world.webhook},
        }

    def call(self, name: str, values: Values) -> Any:
        """The result; raises Refused."""
        if name not in self._methods:
            raise Refused("Not Found: method not found", 404)
        if name == "getUpdates":  # waits by itself
            return self._updates(values)
        with self._world.changed:
            result = self._methods[name](values)
            self._world.calls.append(Call(name, dict(values)))
            self._world.changed.notify_all()
        return result

    def _updates(self, values: Values) -> list[dict[str, Any]]:
        world, offset = self._world, int(values.get("offset", 0))
        if world.webhook:
            raise Refused("Conflict: can't use getUpdates method while webhook is active", 409)
        end = time.monotonic() + min(float(values.get("timeout", 0)), 1.0)

        def waiting() -> list[dict[str, Any]]:
            return world.updates[max(offset - 1, 0) :][: int(values.get("limit", 100))]

        with world.changed:
            while not waiting() and not world.closing and (left := end - time.monotonic()) > 0:
                world.changed.wait(left)
            return waiting()

    def _file(self, values: Values) -> dict[str, Any]:
        file_id = str(values.get("file_id"))
        if file_id not in self._world.files:
            raise bad("wrong file_id or the file is temporarily unavailable")
        return {"file_id": file_id, "file_unique_id": file_id, "file_path": f"voice/{file_id}.oga"}

    def _message(self, values: Values) -> dict[str, Any]:
        text, entities = checks.words(values, "text", MESSAGE, needed=True)
        return self._show(values, text, entities=entities, html=_html(values, "text"))

    def _photo(self, values: Values) -> dict[str, Any]:
        name, content = values.get("photo", ("", b""))
        if not content.startswith((b"\x89PNG", b"\xff\xd8")):
            raise bad("IMAGE_PROCESS_FAILED")
        if len(content) > 10_000_000:
            raise bad("file is too big")
        text, entities = checks.words(values, "caption", CAPTION, needed=False)
        shown = {"entities": entities, "html": _html(values, "caption"), "kind": "photo"}
        return self._show(values, text, content=content, name=name, **shown)

    def _document(self, values: Values) -> dict[str, Any]:
        name, content = values.get("document", ("", b""))
        if not name or not content:
            raise bad("there is no document in the request")
        text, entities = checks.words(values, "caption", CAPTION, needed=False)
        return self._show(values, text, entities=entities, content=content, name=name, kind="document")

    def _show(self, values: Values, text: str, **parts: Any) -> dict[str, Any]:
        chat_id = number(values, "chat_id")
        thread = number(values, "message_thread_id") if values.get("message_thread_id") else None
        shown = Shown(
            chat_id,
            self._world.new_id(),
            text.strip(),
            keyboard=checks.keyboard(values),
            reply_to=self._reply(values, chat_id),
            thread=thread,
            at=time.monotonic(),
            **parts,
        )
        self._world.shown.append(shown)
        return _told(shown)

    def _reply(self, values: Values, chat_id: int) -> int | None:
        reply = parsed(values, "reply_parameters")
        if not reply:
            return None
        if any(one.message_id == reply["message_id"] and one.chat_id == chat_id for one in self._world.shown):
            return int(reply["message_id"])
        if not reply.get("allow_sending_without_reply"):
            raise bad("message to be replied not found")
        return None

    def _edit(self, values: Values) -> dict[str, Any]:
        old = self._mine(values)
        if old.kind != "text":
            raise bad("there is no text in the message to edit")
        text, entities = checks.words(values, "text", MESSAGE, needed=True)
        new = replace(
            old,
            text=text.strip(),
            entities=entities,
            html=_html(values, "text"),
            keyboard=checks.keyboard(values),
        )
        return self._changed(old, new)

    def _edit_keyboard(self, values: Values) -> dict[str, Any]:
        old = self._mine(values)
        return self._changed(old, replace(old, keyboard=checks.keyboard(values)))

    def _mine(self, values: Values) -> Shown:
        chat_id, message_id = number(values, "chat_id"), number(values, "message_id")
        for one in self._world.shown:
            if (one.chat_id, one.message_id) == (chat_id, message_id):
                if not one.by_bot:
                    raise bad("message can't be edited")
                return one
        raise bad("message to edit not found")

    def _changed(self, old: Shown, new: Shown) -> dict[str, Any]:
        if (old.text, old.entities, old.keyboard) == (new.text, new.entities, new.keyboard):
            raise bad(_UNCHANGED)
        place = next(place for place, one in enumerate(self._world.shown) if one is old)
        self._world.shown[place] = replace(new, edited=old.edited + 1)
        return _told(new)

    def _toast(self, values: Values) -> bool:
        query, text = str(values.get("callback_query_id")), str(values.get("text", ""))
        if query not in self._world.presses or self._world.presses[query] is not None:
            raise bad("query is too old and response timeout expired or query ID is invalid")
        if len(text) > 200:
            raise bad("MESSAGE_TOO_LONG")
        self._world.presses[query] = text
        return True

    def _inline(self, values: Values) -> bool:
        query = str(values.get("inline_query_id"))
        if query not in self._world.queries:
            raise bad("query is too old and response timeout expired or query ID is invalid")
        button = parsed(values, "button")
        if button and not checks.START.fullmatch(button.get("start_parameter", "")):
            raise bad("START_PARAM_INVALID")
        self._world.queries[query] = checks.inline_results(values)
        return True

    def _doing(self, values: Values) -> bool:
        number(values, "chat_id")
        if values.get("action") not in _DOING:
            raise bad("wrong parameter action in request")
        return True

    def _draft(self, values: Values) -> bool:
        if number(values, "chat_id") <= 0:
            raise bad("drafts can be sent in private chats only")
        if not number(values, "draft_id"):
            raise bad("DRAFT_ID_INVALID")
        text, _ = checks.words(values, "text", MESSAGE, needed=False)
        self._world.drafts.append(text)
        return True

    def _menu(self, values: Values) -> bool:
        self._world.menus[_scope(values)] = checks.commands(values)
        return True

    def _webhook(self, values: Values) -> bool:
        if not str(values.get("url", "")).startswith("https://"):
            raise bad("bad webhook: An HTTPS URL must be provided for webhook")
        if "secret_token" in values and not _SECRET.fullmatch(values["secret_token"]):
            raise bad("secret token contains unallowed characters")
        self._world.webhook = dict(values)
        return True

    def _no_webhook(self, values: Values) -> bool:
        self._world.webhook = {}
        return True


def _scope(values: Values) -> str:
    scope = parsed(values, "scope") or {"type": "default"}
    if not isinstance(scope, dict) or "type" not in scope:
        raise bad("can't parse BotCommandScope")
    return str(scope["type"]) + (f":{scope['chat_id']}" if "chat_id" in scope else "")


def _html(values: Values, name: str) -> str:
    return str(values.get(name) or "") if values.get("parse_mode") else ""


def _told(shown: Shown) -> dict[str, Any]:
    kind = "private" if shown.chat_id > 0 else "supergroup"
    chat = {"id": shown.chat_id, "type": kind}
    return {
        "message_id": shown.message_id,
        "date": 1_900_000_000,
        "chat": chat,
        "text": shown.text,
        "from": ME,
    }
