"""Names and messages from outside, made fit to show: one line, and no sign that commands a terminal."""

_BYTES = 0xDC00  # where Python puts the bytes of a name that are no UTF-8


def visible(text: str) -> str:
    r"""The text with what is not printed written out: a line end as `\n`, a turn of direction as `\u202e`."""
    if text.isprintable():
        return text
    return "".join(sign if sign.isprintable() else _written_out(sign) for sign in text)


def _written_out(sign: str) -> str:
    code = ord(sign)
    if _BYTES < code <= _BYTES + 0xFF:
        return f"\\x{code - _BYTES:02x}"
    return sign.encode("unicode_escape", "surrogatepass").decode("ascii")
