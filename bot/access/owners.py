"""As whom a chat's questions are kept: by a pseudonym that the questions alone do not give away."""

import hmac
import logging
import secrets
from pathlib import Path

from tanya.errors import StateError
from tanya.state.telegram.pseudonyms import Pseudonyms

_log = logging.getLogger(__name__)

_BYTES = 32


class Owners:
    """`telegram:sha256:...`, the same for a chat in every process over one state.

    The key is random, as chat numbers are few enough to try them all against a plain digest; and it is kept
    in the state: one of its own on each machine would lose the questions that were asked by another.
    """

    def __init__(self, home: Path, kept: Pseudonyms) -> None:
        """Blocking. home: where a key lies that was made before they were kept in the state, if any.

        Raises StateError where the key can neither be read nor made.
        """
        self._key = kept.key() or kept.agreed(_former(home) or secrets.token_bytes(_BYTES))
        if _is_another(home, self._key):
            _log.warning(
                "%s bukan kunci samaran yang dipakai basis data; yang ditanyakan di bawah kunci berkas itu "
                "tidak lagi ditemukan oleh /hapusdata dan /ekspor.",
                _file(home),
            )

    def of(self, chat_id: int) -> str:
        return f"telegram:sha256:{hmac.new(self._key, str(chat_id).encode(), 'sha256').hexdigest()}"


def _file(home: Path) -> Path:
    return home / "state" / "telegram.key"


def _former(home: Path) -> bytes | None:
    file = _file(home)
    try:
        key = file.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as fault:
        raise StateError(f"{file} tidak dapat dibaca ({fault.strerror}).") from fault
    if len(key) != _BYTES:
        raise StateError(f"{file} rusak: isinya bukan {_BYTES} bita. Hapus berkas itu agar dibuat yang baru.")
    return key


def _is_another(home: Path, key: bytes) -> bool:
    """Whether a file holds a key that is not the one in use: of another machine that was first."""
    try:
        return _former(home) not in (None, key)
    except StateError:
        return False
