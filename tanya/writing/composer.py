"""The model composer: an answer's sentences in a model's words, each proven before it is handed on."""

from collections.abc import Iterator, Sequence
from contextlib import closing

from tanya.chat.model import Message, ModelFault, Usage
from tanya.chat.patience import PatientModel
from tanya.composing.draft import Claim
from tanya.domain.answer import Outcome, Writing
from tanya.writing.proving import Prover
from tanya.writing.sentences import SentenceReader, Written

_MOST = 6  # sentences; an answer, no treatise
_READ = 20  # sentences that are looked at


class Worded:
    """Iterates over proven claims as they come; says afterwards what came of it."""

    def __init__(self, model: PatientModel, messages: Sequence[Message], prover: Prover, used: Usage) -> None:
        """used: tokens that the question took before."""
        self._model = model
        self._messages = messages
        self._prover = prover
        self._used = used
        self._kept: list[Claim] = []
        self._looked_at = 0
        self._fault: ModelFault | None = None
        self.dropped = 0  # that bore a mark, and were not proven or beside the point

    def __iter__(self) -> Iterator[Claim]:
        try:
            for written in self._written():
                self._looked_at += 1
                if claim := self._new(written):
                    self._kept.append(claim)
                    yield claim
                if len(self._kept) >= _MOST or self._looked_at >= _READ:
                    return
        except ModelFault as fault:
            self._fault = fault

    @property
    def claims(self) -> tuple[Claim, ...]:
        return tuple(self._kept)

    @property
    def writing(self) -> Writing:
        kept, used = len(self._kept), self._used
        return Writing(self._model.name, self._outcome(), kept, self.dropped, used.sent, used.written)

    def _outcome(self) -> Outcome:
        if self._fault is None:
            return Outcome.WRITTEN if self._kept else Outcome.NOTHING
        if self._kept:
            return Outcome.BROKEN
        return Outcome.SLOW if self._fault.slow else Outcome.FAILED

    def _new(self, written: Written) -> Claim | None:
        """The sentence as a claim; None where it is not proven, or was said before."""
        claim = self._prover.claim(written)
        if claim is None:
            self.dropped += bool(written.marks)
            return None
        return None if any(claim.lead == other.lead for other in self._kept) else claim

    def _written(self) -> Iterator[Written]:
        reader = SentenceReader()
        # A generator that is left is closed at once, and with it the request.
        with closing(self._model.ask(self._messages)) as pieces:
            for piece in pieces:
                if isinstance(piece, Usage):
                    self._used += piece
                else:
                    yield from reader.feed(piece)
        yield from reader.rest()
