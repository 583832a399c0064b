"""How the words end before a provision may begin."""

import re

SENTENCE = r"[.:;!?”\"“]"
# A sentence, or the last item but one of a list.
ENDED = rf"{SENTENCE}|[;,]\s?(?:dan/atau|dan|atau)"

_LAST_BUT_ONE = re.compile(r";\s(?:dan|atau|dan/atau)$")


def is_last_but_one(text: str) -> bool:
    """Whether the words end the last item but one: `; dan`."""
    return bool(_LAST_BUT_ONE.search(text))
