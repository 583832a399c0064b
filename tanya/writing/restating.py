"""A follow-up as a question of its own, in a model's words; used only where these add nothing."""

import re
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass

from tanya.chat.model import NOTHING, ModelFault, Usage
from tanya.chat.patience import PatientModel
from tanya.domain.answer import Outcome, Writing
from tanya.text.analysis import analyse, words
from tanya.verifying.worded import names
from tanya.writing.prompting import restating

_WAIT = 8.0  # seconds; the question can be understood without it
_LONGEST = 300  # characters
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
# A name, or an acronym; the first word of a sentence is written large all the same.
_NAME = re.compile(r"(?<=\w\s)[A-Z][\w/-]*|\b[A-Z]{2,}\w*")
_EMPTY = frozenset(analyse("pasal ayat huruf angka tolong jelaskan bunyi isi maksud"))


@dataclass(frozen=True, slots=True)
class Restated:
    """text: None where the question is better understood as it stands."""

    text: str | None
    model: str  # empty where none was asked
    used: Usage = NOTHING
    fault: ModelFault | None = None

    @property
    def writing(self) -> Writing | None:
        """The model's part in an answer that was not put in words."""
        if not self.model:
            return None
        if self.fault:
            outcome = Outcome.SLOW if self.fault.slow else Outcome.FAILED
        else:
            outcome = Outcome.RESTATED if self.text else Outcome.NOTHING
        return Writing(self.model, outcome, sent=self.used.sent, written=self.used.written)


NOT_ASKED = Restated(None, "")


def restated(model: PatientModel, earlier: Sequence[str], question: str, standard: str) -> Restated:
    """Asks for one line; what adds or loses anything is not taken. standard: the question well spelt."""
    said, used = "", NOTHING
    try:
        with closing(model.ask(restating(earlier, question), whole=_WAIT)) as pieces:
            for piece in pieces:
                if isinstance(piece, Usage):
                    used += piece
                elif len(said := said + piece) > 4 * _LONGEST:
                    break
    except ModelFault as fault:
        return Restated(None, model.name, used, fault)
    line = " ".join(said.rpartition("</think>")[2].split()).strip(" \"“”'`*")
    taken = adds_nothing(line, earlier, standard)
    return Restated(line if taken else None, model.name, used)


def adds_nothing(line: str, earlier: Sequence[str], question: str) -> bool:
    """Whether a line keeps what the question asks, and names only what the conversation named.

    No other regulation, provision, number, name or acronym; and it speaks of what was asked before.
    """
    if not line or len(line) > _LONGEST or line.count("?") > 1:
        return False
    conversation = " ".join((*earlier, question))
    known, own = set(words(conversation)), set(analyse(question)) - _EMPTY
    said = set(analyse(line))
    return (
        set(names(question)) <= set(names(line)) <= set(names(conversation))
        and _numbers(question) <= _numbers(line) <= _numbers(conversation)
        and all(set(words(name)) <= known for name in _NAME.findall(line))
        and 2 * len(own & said) >= len(own)  # of everyday speech some words are none of the matter
        and bool(said & {term for text in earlier for term in analyse(text)})
    )


def _numbers(text: str) -> set[str]:
    return set(_NUMBER.findall(text))
