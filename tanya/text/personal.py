"""Personal numbers and addresses, masked before anything keeps or sends what people write."""

import re

MASK = "[disamarkan]"

_YEARS = r"(?!(?:(?:19|20)\d\d[ .-]){3}(?:19|20)\d\d)"
_NUMBERS = re.compile(
    # What stands after its name, however it is grouped.
    r"(?P<name>\b(?:nik|nip|npwp|ktp)(?:nya)?\b(?:\s(?:saya|nya|dia))?[\s:=.]{1,4})\d(?:[ .-]?\d){7,24}"
    # NIK, NIP and NPWP by their length, or by how they are grouped on a card.
    r"|(?<!\d)(?:"
    r"\d{15,}"
    r"|\d{6}[ .-]\d{6}[ .-]\d{4}|\d{6}[ .-]\d{10}"
    rf"|{_YEARS}\d{{4}}[ .-]\d{{4}}[ .-]\d{{4}}[ .-]\d{{4}}"
    r"|\d{8}[ .-]\d{6}[ .-]\d[ .-]\d{3}"
    r"|\d{2}[ .]\d{3}[ .]\d{3}[ .]\d[ .-]\d{3}[ .]\d{3}"
    r")(?![\d/])"
    # Telephones: mobile, then with an area code.
    r"|(?<![\d/.,])(?:\+62[ .-]?8|628|08)[1-9]\d{0,2}[ .-]?\d{3,4}[ .-]?\d{2,5}(?![\d/])"
    r"|(?<![\d/.,])(?:\+62[ .-]?\d{2,3}[ -]?|\(0\d{2,3}\)[ -]?|0\d{2,3}[ -])"
    r"(?:\d{6,8}|\d{3,4}-\d{3,4})(?![\d/])",
    re.IGNORECASE,
)
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_WHOSE = re.compile(r"\b(?:siapa|siapakah|milik|pemilik|punya|atas nama|alamat|identitas|data diri)\b", re.I)


def mask(text: str) -> str:
    """text with `[disamarkan]` for every NIK, NIP, NPWP, telephone number and e-mail address.

    Numbers of regulations and rows of years stay; masking twice changes nothing.
    """
    return _EMAIL.sub(MASK, _NUMBERS.sub(_masked, text))


def asks_whose(text: str) -> bool:
    """Whether masked text asks for the person behind what was masked."""
    return MASK in text and bool(_WHOSE.search(text))


def _masked(found: re.Match[str]) -> str:
    """The name of the number is kept."""
    return (found["name"] or "") + MASK
