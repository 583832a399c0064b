"""The same request sent twice is answered twice, and done once."""

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, and_, delete, insert, or_, select, update
from sqlalchemy.exc import IntegrityError

from tanya.state.connections import Clock, Database
from tanya.state.ids import digest
from tanya.state.masking import owner_kept
from tanya.state.records import Claimed, Standing
from tanya.state.schema import claims

REMEMBERED = timedelta(hours=24)
# Without anyone who watches it (see `take_over`), the claim of a process that died is free after this.
_AT_WORK = timedelta(minutes=3)


class Idempotency:
    """By owner and the key that the client chose, of which only the digest is kept."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database, self._clock = database, clock

    def claim(self, owner: str, key: str, fingerprint: str) -> Claimed:
        """Of several at once, one is NEW. fingerprint tells requests apart: a digest, never the words."""
        now = self._clock()
        row = {
            "owner": owner_kept(owner),
            "key_digest": digest(key),
            "fingerprint": fingerprint,
            "claimed": now,
        }
        with self._database.writing_often() as connection:
            _let_go_of_old(connection, owner, key, now)
            try:
                with connection.begin_nested():
                    connection.execute(insert(claims).values(row))
            except IntegrityError:
                return _found(connection, owner, key, fingerprint)
        return Claimed(Standing.NEW, since=now)

    def renew(self, owner: str, key: str, since: datetime) -> datetime | None:
        """It is still at work: to be told more often than whoever watches it waits.

        since: of the claim, or what its last renewal gave. None where somebody else took it over meanwhile.
        """
        now = self._clock()
        with self._database.writing_often() as connection:
            renewed = update(claims).where(_held(owner, key, since)).values(claimed=now)
            return now if connection.execute(renewed).rowcount else None

    def take_over(self, owner: str, key: str, fingerprint: str, since: datetime) -> Claimed:
        """Claim what somebody claimed at that moment and has not renewed while one watched: he is dead."""
        with self._database.writing_often() as connection:
            connection.execute(delete(claims).where(_held(owner, key, since)))
        return self.claim(owner, key, fingerprint)

    def finish(self, owner: str, key: str, since: datetime, status: int, response: bytes) -> None:
        """The response that is sent again from now on. It is kept as it is: no unmasked words in it.

        Nothing happens where the claim was let go of or taken over meanwhile, as after hours of sleep.
        """
        done = update(claims).where(_held(owner, key, since)).values(status=status, response=response)
        with self._database.writing_often() as connection:
            connection.execute(done)

    def let_go(self, owner: str, key: str, since: datetime) -> None:
        """The work came to nothing, and may be tried again."""
        with self._database.writing_often() as connection:
            connection.execute(delete(claims).where(_held(owner, key, since)))


def _is(owner: str, key: str) -> ColumnElement[bool]:
    return and_(claims.c.owner == owner_kept(owner), claims.c.key_digest == digest(key))


def _held(owner: str, key: str, since: datetime) -> ColumnElement[bool]:
    """By him who claimed or renewed it at that moment: whoever took it over did so at a later one."""
    return and_(_is(owner, key), claims.c.status.is_(None), claims.c.claimed == since)


def _let_go_of_old(connection: Connection, owner: str, key: str, now: datetime) -> None:
    done_long_ago = claims.c.claimed <= now - REMEMBERED
    died_at_work = and_(claims.c.status.is_(None), claims.c.claimed <= now - _AT_WORK)
    connection.execute(delete(claims).where(_is(owner, key), or_(done_long_ago, died_at_work)))


def _found(connection: Connection, owner: str, key: str, fingerprint: str) -> Claimed:
    row = connection.execute(select(claims).where(_is(owner, key))).first()
    if row is None:  # let go of just now
        return Claimed(Standing.RUNNING)
    if row.fingerprint != fingerprint:
        return Claimed(Standing.OTHER)
    if row.status is None:
        return Claimed(Standing.RUNNING, since=row.claimed)
    return Claimed(Standing.SAME, row.status, bytes(row.response))
