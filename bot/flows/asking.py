"""A question on its way to an answer in a private chat or a group."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.actions import Keyboard, Plan, Say
from bot.flows.desk import Assists, Limits, Live, Me
from bot.flows.notebook import Notebook
from bot.showing.answer import drafted, rendered, shortened
from bot.showing.clean import one_line
from bot.showing.keyboards import below_answer, below_short
from bot.showing.packing import Message, simple
from bot.showing.sources import Sources
from bot.words import welcome
from tanya.domain.answer import Answer, Question, Told
from tanya.domain.locator import Locator
from tanya.reading.standing import Badge
from tanya.state.records import Kept
from tanya.state.telegram.records import Chat
from tanya.steps import Step, step


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of a chat, as it came."""

    text: str
    chat: Chat
    update_id: int
    group: bool = False
    message_id: int | None = None  # to be replied to
    leaning_on: Kept | None = None  # the answer that it is a reply to
    like: Kept | None = None  # asked as this one was, with its region and day
    provision: Locator | None = None  # asked for by its address
    document: str = ""  # key of the document that holds it

    def saying(self, text: str) -> "Asked":
        """The same, in other words."""
        return replace(self, text=text)


class Asking:
    def __init__(self, assistant: Assists, notebook: Notebook, me: Me, limits: Limits) -> None:
        self._assistant = assistant
        self._notebook = notebook
        self._me = me
        self._limits = limits

    def answered(self, asked: Asked, live: Live) -> Plan:
        if len(asked.text) > self._limits.question:
            words = simple(welcome.too_long(self._limits.question))
            return (said(words, reply_to=asked.message_id),)
        answer_id = self._notebook.answer_id(asked.chat, asked.update_id)
        question = self._question(asked, answer_id)
        answer = self._answer(question, live)
        self._notebook.keep(asked.chat, answer_id, question, answer, lasting=not asked.group)
        with step(Step.RENDER):
            return self._shown(asked, answer_id, answer)

    def _shown(self, asked: Asked, answer_id: str, answer: Answer) -> Plan:
        sources = sources_of(self._assistant, answer)
        if asked.group:
            keyboard = below_short(answer, answer_id, self._notebook.owner(asked.chat), self._me.username)
            return (said(shortened(answer, sources), keyboard, asked.message_id),)
        messages = rendered(answer, sources)
        last = said(messages[-1], below_answer(answer, answer_id, sources))
        return (*map(said, messages[:-1]), last)

    def again(self, kept: Kept, asked: Asked, live: Live) -> Plan:
        """The question of an answer that was given elsewhere, asked anew in this chat."""
        heading = simple(f"Pertanyaan: {one_line(kept.question, 300)}")
        return (said(heading), *self.answered(replace(asked, text=kept.question, like=kept), live))

    def follow_ups(self, kept: Kept) -> tuple[str, ...]:
        """What might be asked next, of an answer that was given before."""
        return self._assistant.ask(_as_asked(kept)).follow_ups

    def _question(self, asked: Asked, answer_id: str) -> Question:
        chat, kept = asked.chat, asked.leaning_on
        if like := asked.like:
            return _as_asked(like)
        if kept:
            context = (*kept.context, kept.question)
        else:
            context = () if asked.group else self._notebook.earlier(chat, answer_id)
        return Question(asked.text, context, chat.region, chat.as_of, asked.provision, asked.document)

    def _answer(self, question: Question, live: Live) -> Answer:
        """What ask() answers; what is proven before is shown meanwhile."""
        told: list[Told] = []
        for item in self._assistant.tell(question):
            if isinstance(item, Answer):
                return item
            told.append(item)
            live.draft(drafted(told))
        return self._assistant.ask(question)


def _as_asked(kept: Kept) -> Question:
    return Question(kept.question, kept.context, kept.region, kept.as_of)


def sources_of(assistant: Assists, answer: Answer) -> Sources:
    """Its citations with the standing of their regulations on the day that it is of."""
    rules = {c.document.id for c in answer.citations if c.document.regulation}
    badges: Mapping[str, Badge] = {rule: assistant.badge(rule, answer.question.as_of) for rule in rules}
    return Sources(answer.citations, badges, answer.question.as_of)


def said(message: Message, keyboard: Keyboard = (), reply_to: int | None = None) -> Say:
    return Say(message.html, message.plain, keyboard, reply_to)
