"""Whether an update may be answered: who sent it, by which rule they are let in, and how often they asked."""

from telegram import Update

from bot.access import words
from bot.access.administration import Administration
from bot.access.asker import asker_of
from bot.access.commands import command_of
from bot.access.owners import Owners
from bot.access.quota import Quota
from bot.access.refusing import is_private, refusal
from bot.actions import Plan, Say
from tanya.settings import Settings
from tanya.state.telegram.access import is_code
from tanya.state.telegram.records import Chat
from tanya.state.telegram.state import TelegramState

_INVITED = "kode-"  # what /start carries where a link was followed


class Admission:
    """Every call blocks, and may raise StateError."""

    def __init__(self, settings: Settings, state: TelegramState, owners: Owners, username: str) -> None:
        self._settings, self._state, self._username = settings, state, username
        self._quota = Quota(
            state.uses, owners.of, settings.telegram_per_hour, settings.telegram_per_hour_in_all
        )
        self._administration = Administration(settings.telegram_admins, state, self._quota.this_hour)

    def refusal(self, update: Update, chat: Chat) -> Plan | None:
        """What is said, and nothing else, to who may not ask; None to who may.

        Administrators' commands and invitations end here, too.
        """
        person = asker_of(update)
        if person is None:
            return ()
        own = chat if chat.id == person else self._state.chats.get(person)
        if chat.blocked or own.blocked:
            return ()
        if (done := self._administration.done(update, person, self._username)) is not None:
            return done
        is_in = self._is_let_in(person, chat, own)
        # Of who may not ask, too: neither guesses at codes nor refusals are without end.
        over = None if update.my_chat_member else self._quota.refusal(update, person, known=is_in)
        if over is not None:
            return over
        if (invited := self._invited(update, chat)) is not None:
            return invited
        return None if is_in else refusal(update, self._why(person))

    def counted(self, update: Update) -> Plan | None:
        """After it turned out that a message of a group is for the bot: what is said instead, if too much."""
        person = asker_of(update)
        if is_private(update) or person is None or update.my_chat_member:
            return None
        return self._quota.counted(update, person)

    def _is_let_in(self, person: int, chat: Chat, own: Chat) -> bool:
        if person in self._settings.telegram_admins:
            return True
        match self._settings.telegram_access:
            case "daftar":
                return bool({person, chat.id} & set(self._settings.telegram_allowed))
            case "kode":
                return chat.paired or own.paired
        return True

    def _invited(self, update: Update, chat: Chat) -> Plan | None:
        """What becomes of a code that was sent; None where none was."""
        if self._settings.telegram_access != "kode" or update.message is None:
            return None
        command, rest = command_of(update.message, self._username)
        code = rest.removeprefix(_INVITED).upper()
        sent = (command == "kode" and bool(code)) or (command == "start" and rest.startswith(_INVITED))
        if not sent and not (command is None and is_private(update) and is_code(code)):
            return None
        # Again after a crash, or by somebody who is in already: the same words.
        is_in = chat.paired or (is_code(code) and self._state.codes.use(code, chat.id))
        return (Say("", words.LET_IN if is_in else words.CODE_REFUSED),)

    def _why(self, person: int) -> str:
        if self._settings.telegram_access == "daftar":
            return words.LISTED_ONLY.format(number=person)
        return words.CODE_WANTED
