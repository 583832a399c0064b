"""Commands, and the links that begin a chat."""

from collections import Counter

from bot.access.words import ADMIN_HELP
from bot.actions import Button, Plan, Say
from bot.flows.addressed import Written
from bot.flows.asking import Asked, Asking, said
from bot.flows.choices import Choices
from bot.flows.desk import Assists, Live, Me
from bot.flows.lookups import LOOKUPS, question_of
from bot.flows.notebook import Notebook
from bot.flows.privacy import Privacy
from bot.flows.reading import Readings
from bot.showing.clean import one_line
from bot.showing.document import documents_to_open
from bot.showing.help import help_for
from bot.showing.packing import simple
from bot.words import collection, privacy, welcome
from bot.words.commands import PRIVATE_ONLY, SAME, WRONG
from tanya.deeplinks import answer_of
from tanya.domain.document import Document
from tanya.state.telegram.records import Chat

_LISTED = 10  # documents
_EXAMPLES = 4


class Commands:
    def __init__(
        self,
        assistant: Assists,
        notebook: Notebook,
        asking: Asking,
        readings: Readings,
        choices: Choices,
        told: Privacy,
        me: Me,
        admins: tuple[int, ...],
    ) -> None:
        self._assistant = assistant
        self._notebook = notebook
        self._asking = asking
        self._readings = readings
        self._choices = choices
        self._privacy = told
        self._me = me
        self._admins = admins

    def plan(self, written: Written, asked: Asked, live: Live) -> Plan:
        """asked: the message as a question; its words are what follows the command."""
        name = SAME.get(written.command, written.command)
        if asked.group and name in PRIVATE_ONLY:
            return (self._to_private(asked),)
        if name in LOOKUPS:
            question = question_of(name, written.text)
            if question is None:
                return (said(simple(WRONG[name]), reply_to=asked.message_id),)
            return self._asking.answered(asked.saying(question), live)
        return self._of_the_chat(name, written.text, asked, live)

    def knows(self, name: str) -> bool:
        return SAME.get(name, name) in WRONG or name == "start"

    def _of_the_chat(self, name: str, rest: str, asked: Asked, live: Live) -> Plan:
        chat = asked.chat
        match name:
            case "start":
                return self._begun(rest, asked, live)
            case "bantuan":
                return self._help(chat)
            case "daerah":
                return self._choices.region(chat, rest)
            case "tanggal":
                return self._choices.day(chat, rest)
            case "langganan":
                return self._choices.subscription(chat, rest)
            case "baru":
                return self._choices.new_conversation(chat)
            case "sumber":
                return self._collection(rest, asked)
            case "privasi":
                return self._privacy.told()
            case "ekspor":
                return self._privacy.exported(chat)
            case "hapusdata":
                return self._privacy.asked_to_delete(group=asked.group)
        return (said(simple(welcome.UNKNOWN_COMMAND), reply_to=asked.message_id),)

    def _help(self, chat: Chat) -> Plan:
        me, for_admins = self._me, (ADMIN_HELP,) if chat.id in self._admins else ()
        elsewhere = welcome.elsewhere(me.username, by_name=me.by_name, inline=me.inline)
        return (said(help_for(elsewhere, for_admins)),)

    def _begun(self, payload: str, asked: Asked, live: Live) -> Plan:
        """With what a link carried: a provision or an answer; else a greeting with examples."""
        if asked.group:
            return (said(simple(welcome.start_in_group(self._me.username, by_name=self._me.by_name))),)
        if payload.startswith("p"):
            return self._readings.opened(payload[1:], asked.chat.as_of)
        if found := answer_of(payload):
            kept = self._notebook.state.answers.get(*found)
            if kept is None:
                return (said(simple(welcome.ANSWER_GONE)),)
            return self._asking.again(kept, asked, live)
        examples = self._assistant.suggestions(asked.chat.region)[:_EXAMPLES]
        rows = tuple((Button(text, data=f"t{n}:"),) for n, text in enumerate(examples))
        return (said(simple(welcome.START), rows),)

    def _collection(self, words: str, asked: Asked) -> Plan:
        """Documents by words of their titles; without words the last answer's, and what there is in all."""
        documents = self._assistant.documents()
        if words:
            matching = [d for d in documents if all(w in d.title.lower() for w in words.lower().split())]
            told = collection.found(one_line(words, 80), len(matching), _LISTED)
            return (said(simple(told), documents_to_open(matching[:_LISTED])),)
        counts = Counter(document.kind.value for document in documents)
        last = self._of_the_last_answer(asked)
        heading = collection.OF_THE_LAST if last else collection.NO_ANSWER_YET
        text = f"{heading}\n\n{collection.holdings(counts)} {collection.SEARCH}"
        return (said(simple(text), documents_to_open(last)),)

    def _of_the_last_answer(self, asked: Asked) -> list[Document]:
        found = self._notebook.conversation(asked.chat)
        answered = [turn.answer_id for turn in found.turns if turn.answer_id] if found else []
        kept = self._notebook.answer(asked.chat, answered[-1]) if answered else None
        ids = dict.fromkeys(cited.partition(" ")[0] for cited in kept.citations) if kept else {}
        return [held[0] for one in ids if (held := self._assistant.held(one))]

    def _to_private(self, asked: Asked) -> Say:
        return said(simple(privacy.ONLY_PRIVATE.format(bot=self._me.username)), reply_to=asked.message_id)
