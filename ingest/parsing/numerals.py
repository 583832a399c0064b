"""Numbers as Indonesian regulations write them, with the mistakes scanners make of them."""

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
# What recognisers print for digits inside a number: `2OL9`, `Pasal l5`, `1O.`
_DIGITS = str.maketrans(
    {
        "O": "0",
        "o": "0",
        "Q": "0",
        "l": "1",
        "I": "1",
        "i": "1",
        "L": "1",
        "!": "1",
        "|": "1",
        "S": "5",
        "B": "8",
        "Z": "2",
        "T": "7",
        "t": "1",
        "g": "9",
    }
)
_ORDINALS = [
    "kesatu",
    "kedua",
    "ketiga",
    "keempat",
    "kelima",
    "keenam",
    "ketujuh",
    "kedelapan",
    "kesembilan",
    "kesepuluh",
    "kesebelas",
    "keduabelas",
    "ketigabelas",
    "keempatbelas",
    "kelimabelas",
    "keenambelas",
    "ketujuhbelas",
    "kedelapanbelas",
    "kesembilanbelas",
    "keduapuluh",
]
_FIRST = {"pertama": 1, "satu": 1}


def roman(text: str) -> int | None:
    """14 for 'XIV' (and for 'XlV', as scanners read it); None when text is no Roman number."""
    text = text.replace("l", "I").replace("1", "I").upper()
    if not text or any(sign not in _ROMAN for sign in text):
        return None
    values = [_ROMAN[sign] for sign in text]
    return sum(-value if value < max(values[place:]) else value for place, value in enumerate(values))


def to_roman(number: int) -> str:
    written = ""
    for sign, value in (("L", 50), ("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1)):
        while number >= value:
            written, number = written + sign, number - value
    return written


def digits(text: str) -> str:
    """The digits meant by a noisy number: '2019' for '2OL9'."""
    return text.translate(_DIGITS)


def number(text: str) -> int | None:
    """12 for '12', '1 2' and 'l2'; None when no number can be meant."""
    plain = digits(text.replace(" ", ""))
    return int(plain) if plain.isdigit() else None


def ordinal(text: str) -> int | None:
    """2 for 'Kedua', 12 for 'Kedua Belas', 3 for 'III' or '3'."""
    plain = text.replace(" ", "").lower()
    if plain in _FIRST:
        return _FIRST[plain]
    if plain in _ORDINALS:
        return _ORDINALS.index(plain) + 1
    return int(plain) if plain.isdigit() else roman(text)


def letter(text: str) -> int | None:
    """1 for 'a', 27 for 'aa'."""
    if not text or not text.isascii() or not text.isalpha() or len(set(text.lower())) != 1:
        return None
    return ord(text[0].lower()) - 96 + 26 * (len(text) - 1)
