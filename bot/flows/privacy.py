"""What is kept of a chat: told, taken along, removed."""

import json

from bot.actions import Button, Edit, File, Plan
from bot.flows.asking import said
from bot.flows.desk import Limits
from bot.flows.notebook import Notebook
from bot.showing.packing import simple
from bot.words import privacy as words
from tanya.state.personal_data import data_object
from tanya.state.telegram.records import Chat

_DELETE = ((Button(words.YES_DELETE, data="x:ya"), Button(words.NO_DELETE, data="x:tidak")),)


class Privacy:
    def __init__(self, notebook: Notebook, limits: Limits) -> None:
        self._notebook = notebook
        self._limits = limits

    def told(self) -> Plan:
        return (said(simple(words.told(self._limits.retention_days))),)

    def exported(self, chat: Chat) -> Plan:
        state, owner = self._notebook.state, self._notebook.owner(chat)
        found = state.export(owner)
        state.audit.note(owner, "data.ekspor", owner, found.counts.told)
        chosen = {
            "region": chat.region,
            "as_of": chat.as_of.isoformat() if chat.as_of else None,
            "subscribed": chat.subscribed,
        }
        content = json.dumps({**data_object(found), "chosen": chosen}, ensure_ascii=False, indent=2)
        return (File(words.EXPORT_NAME, content, words.EXPORTED),)

    def asked_to_delete(self, *, group: bool) -> Plan:
        """Of a group anyone may: nobody knows who asked what, and what is gone harms none of them."""
        return (said(simple(words.asked_to_delete(group=group)), _DELETE),)

    def decided(self, chat: Chat, decision: str, message_id: int) -> Plan:
        if decision != "ya":
            kept = simple(words.KEPT)
            return (Edit(message_id, kept.html, kept.plain),)
        state, owner = self._notebook.state, self._notebook.owner(chat)
        counts = state.delete(owner)
        state.telegram.chats.forget(chat.id)
        state.audit.note(owner, "data.hapus", owner, counts.told)
        gone = simple(words.deleted(counts.told) if counts.total else words.NOTHING_KEPT)
        return (Edit(message_id, gone.html, gone.plain),)
