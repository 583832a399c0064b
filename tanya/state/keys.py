"""Keys: made, listed, rotated, revoked, and known again by their secret."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import Connection, RowMapping, insert, or_, select, update

from tanya.state.connections import Clock, Database
from tanya.state.ids import Kind, digest, is_id, new_id, new_secret
from tanya.state.masking import words
from tanya.state.records import Issued, Key, Scope
from tanya.state.schema import keys, secrets


class Keys:
    def __init__(self, database: Database, clock: Clock) -> None:
        self._database, self._clock = database, clock

    def issue(
        self, name: str, tenant: str, scopes: Collection[Scope], expires: datetime | None = None
    ) -> Issued:
        """A new key; only its secret's digest is kept."""
        key = Key(new_id(Kind.KEY), words(name), words(tenant), frozenset(scopes), self._clock(), expires)
        row = {
            "id": key.id,
            "name": key.name,
            "tenant": key.tenant,
            "scopes": sorted(key.scopes),
            "created": key.created,
            "expires": key.expires,
        }
        with self._database.writing() as connection:
            connection.execute(insert(keys).values(row))
            return Issued(key, _new_secret(connection, key.id))

    def list(self) -> tuple[Key, ...]:
        """All that are still kept, newest first; revoked and expired ones too."""
        with self._database.reading() as connection:
            rows = connection.execute(select(keys).order_by(keys.c.created.desc(), keys.c.id)).mappings()
            return tuple(_key(row) for row in rows)

    def get(self, key_id: str) -> Key | None:
        if not is_id(Kind.KEY, key_id):
            return None
        with self._database.reading() as connection:
            row = connection.execute(select(keys).where(keys.c.id == key_id)).mappings().first()
        return _key(row) if row else None

    def rotate(self, key_id: str, grace: timedelta, expires: datetime | None = None) -> Issued | None:
        """The same key with a new secret; the old ones open for grace longer. None where it opens nothing.

        It keeps its id, so what its holder asked stays theirs. expires is its new end; None leaves it.
        """
        now = self._clock()
        key = self.get(key_id)
        if key is None or not key.is_valid(now):
            return None
        key = replace(key, expires=expires or key.expires)
        end = now + grace
        with self._database.writing() as connection:
            connection.execute(update(keys).where(keys.c.id == key.id).values(expires=key.expires))
            sooner = or_(secrets.c.expires.is_(None), secrets.c.expires > end)
            connection.execute(update(secrets).where(secrets.c.key_id == key.id, sooner).values(expires=end))
            return Issued(key, _new_secret(connection, key.id))

    def revoke(self, key_id: str) -> bool:
        """It opens nothing from now on; False where there is none, or it was revoked before."""
        if not is_id(Kind.KEY, key_id):
            return False
        unrevoked = update(keys).where(keys.c.id == key_id, keys.c.revoked.is_(None))
        with self._database.writing() as connection:
            return connection.execute(unrevoked.values(revoked=self._clock())).rowcount == 1

    def known(self, secret: str) -> Key | None:
        """Whose secret it is, valid or not; a secret that was rotated out ends when its grace does."""
        found = (
            select(keys, secrets.c.expires.label("secret_expires"))
            .join(secrets, secrets.c.key_id == keys.c.id)
            .where(secrets.c.digest == digest(secret))
        )
        with self._database.reading() as connection:
            row = connection.execute(found).mappings().first()
        if row is None:
            return None
        ends = [end for end in (row["expires"], row["secret_expires"]) if end]
        return replace(_key(row), expires=min(ends, default=None))


def _new_secret(connection: Connection, key_id: str) -> str:
    secret = new_secret(key_id)
    connection.execute(insert(secrets).values(digest=digest(secret), key_id=key_id))
    return secret


def _key(row: RowMapping) -> Key:
    scopes = frozenset(Scope(scope) for scope in row["scopes"])
    return Key(row["id"], row["name"], row["tenant"], scopes, row["created"], row["expires"], row["revoked"])
