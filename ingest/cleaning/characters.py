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
        # What commands a terminal or turns the direction of writing; white space of these stays white space.
        **{chr(code): None for code in (*range(0x20), *range(0x7F, 0xA0)) if not chr(code).isspace()},
        **{chr(code): None for code in (0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))},
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
# What converters leave of raised print, and of the watermark of an old legal database.
_LEFT_OVER = re.compile(r"\^(?=[A-Za-z(])|(?:\bw{0,3}\.?djpp\.)?\bd?epkumham\.go(?:\.id)?")


def tidy(line: str) -> str:
    """The line's words with single spaces, without ligatures and invisible signs."""
    return _WHITE_SPACE.sub(" ", _LEFT_OVER.sub("", line.translate(_SIGNS))).strip()
