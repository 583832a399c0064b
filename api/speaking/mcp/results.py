"""What the tools give back."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from pydantic import BaseModel

from api.models.asking import AnswerRecord
from tanya.domain.answer import Answer, Question
from tanya.wire import answer_object

# Keeps an answer where answers are kept, and gives its object.
Keep = Callable[[Question, Answer], Awaitable[AnswerRecord]]


@dataclass(frozen=True, slots=True)
class Given:
    """A result twice: as a text with its sources, and as an object."""

    text: str
    object: BaseModel


@dataclass(frozen=True, slots=True)
class Declined:
    """Why nothing was looked up, for the language model to ask again."""

    text: str


Result = Given | Declined


async def unkept(_: Question, answer: Answer) -> AnswerRecord:
    """The object of an answer that is kept nowhere: it has no id, and cannot be rated."""
    return AnswerRecord(**answer_object(answer), id=None, conversation=None, telegram=None)
