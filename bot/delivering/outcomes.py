"""What keeps an action from being carried out now; everything else was either done or is not worth doing."""


class Later(Exception):
    """To be tried again: after so many seconds where Telegram said so."""

    def __init__(self, reason: str, seconds: float | None = None) -> None:
        super().__init__(reason)
        self.seconds = seconds


class Refused(Later):
    """Even in its plainest form, for a reason that we do not know."""


class Unreachable(Exception):
    """Nothing can be said in this chat: blocked, removed, deleted, or without the right to write."""


class Moved(Exception):
    """The group has another id now."""

    def __init__(self, chat_id: int) -> None:
        super().__init__(str(chat_id))
        self.chat_id = chat_id


class TokenRevoked(Exception):
    """Telegram does not know this token any more: nothing can be said to anybody."""
