"""Signs that only typesetting put there."""

import re

_SIGNS = str.maketrans(
    {
        "ﬀ": "ff",
        "ﬁ": "fi",
        "ﬂ": "fl",
        "ﬃ": "ffi",
        "ﬄ": "ffl",
        "\u00ad": None,  # soft hyphen
        "\u200b": None,
        "\u200c": None,
        "\u200d": None,
        "\ufeff": None,
        "\x00": None,
        "\u2010": "-",
        "\u2011": "-",
        # Bullets of symbol fonts, which have no meaning outside them.
        "\uf0b7": "•",
        "\uf0a7": "•",
        "\uf0d8": "•",
        "\uf0fc": "•",
        "\uf076": "•",
    }
)
_WHITE_SPACE = re.compile(r"\s+")


def tidy(line: str) -> str:
    """The line's words with single spaces, without ligatures and invisible signs."""
    return _WHITE_SPACE.sub(" ", line.translate(_SIGNS)).strip()
