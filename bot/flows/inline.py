"""Inline queries: an answer, and the provisions that prove it, as cards to put into any chat."""

import re

from telegram import InlineQuery

from bot.actions import Card, Cards, Plan
from bot.flows.asking import sources_of
from bot.flows.desk import Assists, Limits, Me
from bot.flows.lookups import question_of
from bot.showing.answer import shortened
from bot.showing.cards import of_answer, of_citation
from bot.showing.keyboards import opening_elsewhere
from bot.words import inline as words
from tanya.domain.answer import Answer, Question, Status
from tanya.state.telegram.records import Chat

_LEAST = 3  # letters
_CACHED = 30  # seconds: soon another day may be chosen
_CITATIONS = 5
_PROVEN = (Status.ANSWERED, Status.PARTIAL)
_PASAL = re.compile(r"pasal\s+(?=\S)", re.IGNORECASE)


class Inline:
    """Nothing of an inline query is kept: it is asked anew with every letter that is typed."""

    def __init__(self, assistant: Assists, me: Me, limits: Limits) -> None:
        self._assistant = assistant
        self._me = me
        self._limits = limits

    def plan(self, query: InlineQuery, chat: Chat) -> Plan:
        """chat: the private chat of whoever types, whose region and day count.

        So nothing is kept by Telegram for others: theirs may be different ones.
        """
        text = query.query.strip()
        if len(text) < _LEAST:
            return (self._none(query, words.BEGIN),)
        if len(text) > self._limits.question:
            return (self._none(query, words.TOO_LONG),)
        answer = self._assistant.ask(Question(_whole(text), (), chat.region, chat.as_of))
        if answer.status not in _PROVEN or not answer.citations:
            return (self._none(query, words.NOTHING),)
        return (Cards(query.id, self._cards(answer), _CACHED, True, words.MORE, words.START),)

    def _cards(self, answer: Answer) -> tuple[Card, ...]:
        sources = sources_of(self._assistant, answer)
        opening = tuple((button,) for button in opening_elsewhere(answer, self._me.username))
        first = of_answer(answer, shortened(answer, sources), opening)
        quotes = [of_citation(citation, sources, self._me.username) for citation in answer.citations]
        return (first, *(quotes[:_CITATIONS] if len(quotes) > 1 else ()))

    def _none(self, query: InlineQuery, label: str) -> Cards:
        return Cards(query.id, (), _CACHED, True, label, words.START)


def _whole(text: str) -> str:
    """`pasal 5 permenpanrb 88 2021` asks for the words of that provision."""
    if found := _PASAL.match(text):
        return question_of("pasal", text[found.end() :]) or text
    return text
