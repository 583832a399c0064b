"""What was worked out of passages, kept by their ids: the same ones are found again and again."""

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

T = TypeVar("T")


class Remembered(Generic[T]):
    """Of one build; the least lately used are forgotten. Thread-safe."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._known: OrderedDict[str, T] = OrderedDict()
        self._lock = Lock()

    def of(self, passage_id: str, made: Callable[[], T]) -> T:
        """What is known of that passage; made, where nothing is."""
        # By id, as hashing a passage with all its spans costs more than reading it.
        with self._lock:
            if (known := self._known.get(passage_id)) is not None:
                self._known.move_to_end(passage_id)
                return known
        found = made()
        with self._lock:
            self._known[passage_id] = found
            if len(self._known) > self._size:
                self._known.popitem(last=False)
        return found
