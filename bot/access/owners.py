"""As whom a chat's questions are kept: by a pseudonym that the database alone does not give away."""

import hmac
import os
import secrets
from pathlib import Path

from tanya.errors import StateError

_BYTES = 32


class Owners:
    """`telegram:sha256:...`, the same for a chat as long as the key is the same.

    The key is a file beside the state, not in it: chat numbers are few enough to try them all against a
    plain digest.
    """

    def __init__(self, home: Path) -> None:
        """Raises StateError where the key can neither be read nor made."""
        self._key = _key(home / "state" / "telegram.key")

    def of(self, chat_id: int) -> str:
        return f"telegram:sha256:{hmac.new(self._key, str(chat_id).encode(), 'sha256').hexdigest()}"


def _key(file: Path) -> bytes:
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not file.exists():
            _make(file)
        key = file.read_bytes()
    except OSError as fault:
        raise StateError(f"{file} tidak dapat dibaca atau dibuat ({fault.strerror}).") from fault
    if len(key) != _BYTES:
        raise StateError(f"{file} rusak: isinya bukan {_BYTES} bita. Hapus berkas itu agar dibuat yang baru.")
    return key


def _make(file: Path) -> None:
    """Whole or not at all, and of several processes the first."""
    written = file.with_suffix(f".{os.getpid()}.tmp")
    descriptor = os.open(written, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(secrets.token_bytes(_BYTES))
    try:
        os.link(written, file)
    except FileExistsError:
        pass
    finally:
        written.unlink()
