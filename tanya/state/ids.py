"""Ids of what is kept, and secrets of keys: random, from the system's own source."""

import hashlib
import re
import secrets
from enum import StrEnum

_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"  # none that is mistaken for another when it is copied by hand
_LENGTH = 20  # 100 bits
_FORM = re.compile(r"[A-Za-z0-9_-]{4,64}", re.ASCII)


class Kind(StrEnum):
    """The letter that an id begins with."""

    KEY = "k"
    CONVERSATION = "c"
    ANSWER = "j"
    FEEDBACK = "f"


def new_id(kind: Kind) -> str:
    """`j_` and twenty random letters."""
    # Of the source at once: each time it is asked for, the interpreter lets others go first.
    return f"{kind}_{''.join(_LETTERS[byte % len(_LETTERS)] for byte in secrets.token_bytes(_LENGTH))}"


def is_id(kind: Kind, text: str) -> bool:
    """Whether text may be an id of that kind; what is none never reaches the database."""
    return text.startswith(f"{kind}_") and bool(_FORM.fullmatch(text, 2))


def new_secret(key_id: str) -> str:
    """`tny_<key_id>_` and 43 random letters: 256 bits."""
    return f"tny_{key_id}_{secrets.token_urlsafe(32)}"


def digest(text: str) -> str:
    """SHA-256 in hex, as secrets and idempotency keys are kept.

    A secret is 256 random bits, so nobody guesses one from its digest; slow hashes protect short passwords.
    """
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
