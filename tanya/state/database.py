"""The state as one object: opened once, used from any thread."""

import logging
from datetime import datetime, timedelta

from tanya.settings import Settings
from tanya.state.addresses import address_of, engine_for, file_of, private_file
from tanya.state.answers import Answers
from tanya.state.audit import Audit
from tanya.state.connections import Clock, Database, now
from tanya.state.conversations import Conversations
from tanya.state.feedback import FeedbackBox
from tanya.state.idempotency import Idempotency
from tanya.state.keys import Keys
from tanya.state.migrating import migrate
from tanya.state.personal_data import deleted, exported
from tanya.state.records import Counts, PersonalData
from tanya.state.retention import forgotten
from tanya.state.reviews import Reviews
from tanya.state.telegram.state import TelegramState
from tanya.state.tidying import PUT_OFF, all_is_older

_log = logging.getLogger(__name__)


def open_state(settings: Settings, clock: Clock = now) -> "State":
    """The state that the settings name, its tables brought up to date.

    Raises StateError where the database is out of reach, of no use, or made by a newer tanya.
    """
    url = address_of(settings)
    if file := file_of(url):
        private_file(file, ours=settings.database_url is None)
    engine = engine_for(url)
    database = Database(engine)
    try:
        migrate(engine, database)
    except BaseException:
        database.close()
        raise
    return State(database, clock)


class State:
    """Every call blocks, and may raise StateError when the database is gone; the next one may succeed."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database, self._clock = database, clock
        self.keys = Keys(database, clock)
        self.conversations = Conversations(database, clock)
        self.answers = Answers(database)
        self.feedback = FeedbackBox(database, clock)
        self.reviews = Reviews(database, clock)
        self.audit = Audit(database, clock)
        self.idempotency = Idempotency(database, clock)
        self.telegram = TelegramState(database, clock)

    def ping(self) -> None:
        """Raises StateError where the database does not answer."""
        with self._database.reading() as connection:
            connection.exec_driver_sql("SELECT 1")

    def forget(self, before: datetime) -> Counts:
        """Remove all that is older, keys that have opened nothing since then among it."""
        with self._database.writing() as connection:
            return forgotten(connection, before, self._clock())

    def tidy(self, actor: str, kept: timedelta) -> None:
        """The same by a program, every day, with a note of it in the audit.

        Where all that is kept seems too old, nothing goes until the next day: the clock may have leapt.
        """
        before = self._clock() - kept
        with self._database.reading() as connection:
            doubted = all_is_older(connection, before)
        if doubted:
            _log.warning(
                "Semua yang tersimpan tampak lebih tua dari %d hari. Jika jam mesin ini keliru, betulkan: "
                "yang lama baru dihapus besok.",
                kept.days,
            )
            self.audit.note(actor, PUT_OFF, f"sebelum {before:%Y-%m-%dT%H:%MZ}", "jam diragukan")
        elif (removed := self.forget(before)).total:
            told = f"{removed.total} dihapus"
            self.audit.note(actor, "data.bersihkan", f"sebelum {before:%Y-%m-%dT%H:%MZ}", told)

    def export(self, owner: str) -> PersonalData:
        """All that is kept of owner, and of nobody else."""
        with self._database.reading() as connection:
            return exported(connection, owner)

    def delete(self, owner: str) -> Counts:
        """Remove all that owner asked and said. The audit stays until it is too old, and holds no words."""
        with self._database.writing() as connection:
            return deleted(connection, owner)

    def close(self) -> None:
        self.telegram.turn.give()
        self._database.close()
