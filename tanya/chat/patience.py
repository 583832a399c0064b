"""How long a model is waited for, and when it is asked again: the only layer that tries twice."""

import logging
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace

from tanya.chat.model import ChatModel, Message, ModelFault, Pieces, Waits
from tanya.circuit import Circuit
from tanya.text.personal import mask

_TRIES = 2
_PAUSE = 0.5  # seconds before a second try where the provider names none
_log = logging.getLogger(__name__)


class PatientModel:
    """A model behind its time limits and its circuit. Thread-safe; one for the process."""

    def __init__(
        self,
        model: ChatModel,
        waits: Waits,
        budget: int,
        circuit: Circuit | None = None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        """budget: tokens that one request may be sent with."""
        self.budget = budget
        self._model = model
        self._waits = waits
        self._circuit = circuit or Circuit()
        self._sleep = sleep

    @property
    def name(self) -> str:
        return self._model.name

    @property
    def resting(self) -> bool:
        """Whether it is left alone for a while, after it kept failing."""
        return self._circuit.resting

    def ask(self, messages: Sequence[Message], whole: float | None = None) -> Pieces:
        """Pieces of the answer, then what was used. Raises ModelFault within the time it may take.

        Personal numbers are masked in everything that is sent. whole: seconds, where less than usual is left.
        """
        if not self._circuit.lets_pass():
            raise ModelFault("sedang diistirahatkan setelah beberapa kali gagal")
        sent = [replace(message, text=mask(message.text)) for message in messages]
        limit = self._waits.whole if whole is None else min(whole, self._waits.whole)
        try:
            yield from self._tried(sent, time.monotonic(), Waits(min(self._waits.first, limit), limit))
        except GeneratorExit:  # whoever asked has heard enough
            self._circuit.worked()
            raise
        except ModelFault as fault:
            self._circuit.failed(fault.wait)
            _log.warning("Model %s tidak dipakai: %s", self.name, fault)
            raise
        self._circuit.worked()

    def _tried(self, messages: Sequence[Message], started: float, waits: Waits) -> Pieces:
        """Once more where it failed before its first word and there is time left for the first word."""
        for again in range(_TRIES - 1, -1, -1):
            begun = False
            gone = time.monotonic() - started
            left = Waits(max(waits.first - gone, 0.0), max(waits.whole - gone, 0.0))
            try:
                with closing(self._model.stream(messages, left)) as pieces:
                    for piece in pieces:
                        begun = True
                        yield piece
                return
            except ModelFault as fault:
                pause = _PAUSE if fault.wait is None else fault.wait
                in_time = time.monotonic() - started + pause < waits.first
                if begun or not again or not fault.passing or not in_time:
                    raise
                self._sleep(pause)
