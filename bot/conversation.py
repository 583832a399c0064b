"""What was asked before in each chat, so that `kalau untuk kabupaten?` is understood. Kept in memory only."""

import asyncio
from collections import OrderedDict, deque
from weakref import WeakValueDictionary

QUESTIONS = 5
CHATS = 5_000


class Conversations:
    """The last questions of the chats that wrote last; older chats are forgotten."""

    def __init__(self, questions: int = QUESTIONS, chats: int = CHATS) -> None:
        self._questions = questions
        self._chats = chats
        self._asked: OrderedDict[int, deque[str]] = OrderedDict()
        self._turns: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    def before(self, chat_id: int) -> tuple[str, ...]:
        """Earlier questions, oldest first."""
        return tuple(self._asked.get(chat_id, ()))

    def add(self, chat_id: int, question: str) -> None:
        self._asked.setdefault(chat_id, deque(maxlen=self._questions)).append(question)
        self._asked.move_to_end(chat_id)
        if len(self._asked) > self._chats:
            self._asked.popitem(last=False)

    def turn(self, chat_id: int) -> asyncio.Lock:
        """Held while one message of that chat is answered: the next one leans on it."""
        return self._turns.setdefault(chat_id, asyncio.Lock())
