"""What people wrote, and who they are, in the form in which it may be kept."""

import re
from collections.abc import Iterable

from tanya.state.ids import digest
from tanya.text.personal import mask

_PLAIN_OWNER = re.compile(r"[\x20-\x7e]{1,200}")
_PSEUDONYM = re.compile(r"[a-z]+:sha256:[0-9a-f]{64}")


def words(text: str) -> str:
    """text with personal numbers and addresses masked, and without what no database takes.

    PostgreSQL refuses NUL, and half a surrogate pair is no UTF-8.
    """
    if _PSEUDONYM.fullmatch(text):  # by chance, its digits may look like a personal number
        return text
    return mask(text.replace("\0", "").encode("utf-8", "replace").decode())


def all_words(texts: Iterable[str]) -> list[str]:
    return [words(text) for text in texts]


def owner_kept(owner: str) -> str:
    """owner as it is kept and looked up: a pseudonym where it holds a personal number or address.

    The subject of an OIDC token may be a NIP or an e-mail address: `oidc:sha256:...`, the same each time.
    A pseudonym is kept as it is.
    """
    if _PSEUDONYM.fullmatch(owner):
        return owner
    if _PLAIN_OWNER.fullmatch(owner) and mask(owner) == owner:
        return owner
    kind, mark, _ = owner.partition(":")
    kind = kind.lower() if mark and kind.isascii() and kind.isalpha() else "lain"
    return f"{kind}:sha256:{digest(owner)}"
