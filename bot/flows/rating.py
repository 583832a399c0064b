"""Whether an answer helped, and if not, why."""

from bot.actions import Edit, Plan, Toast
from bot.flows.asking import said
from bot.flows.notebook import Notebook
from bot.showing.keyboards import REASONS, why_not
from bot.showing.packing import simple
from bot.words import rating as words
from tanya.state.records import Verdict
from tanya.state.telegram.records import Chat

_MOST = 2000  # characters of a comment, as over HTTP


class Ratings:
    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook

    def up(self, chat: Chat, answer_id: str, callback_id: str) -> Plan:
        given = self._notebook.rate(chat, answer_id, Verdict.UP)
        return (Toast(callback_id, words.THANKS if given else words.NOT_YOURS),)

    def down(self, chat: Chat, answer_id: str, callback_id: str, *, asks_why: bool, message_id: int) -> Plan:
        """It counts at once; the reason may follow."""
        if not self._notebook.rate(chat, answer_id, Verdict.DOWN):
            return (Toast(callback_id, words.NOT_YOURS),)
        if not asks_why:
            return (Toast(callback_id, words.THANKS),)
        return Toast(callback_id), said(simple(words.WHY), why_not(answer_id), message_id)

    def reason(self, chat: Chat, answer_id: str, number: int, callback_id: str, message_id: int) -> Plan:
        if number >= len(REASONS):
            return (Toast(callback_id, words.NOT_YOURS),)
        reason = REASONS[number]
        if not self._notebook.rate(chat, answer_id, Verdict.DOWN, [reason]):
            return (Toast(callback_id, words.NOT_YOURS),)
        thanks = simple(words.noted(reason))
        return Toast(callback_id), Edit(message_id, thanks.html, thanks.plain)

    def comment(self, chat: Chat, answer_id: str, text: str, message_id: int) -> Plan:
        """A reply to the message that asks for the reason."""
        given = self._notebook.rate(chat, answer_id, Verdict.DOWN, comment=text[:_MOST])
        thanks = simple(words.COMMENT_NOTED if given else words.NOT_YOURS)
        return (Edit(message_id, thanks.html, thanks.plain),) if given else (said(thanks),)
