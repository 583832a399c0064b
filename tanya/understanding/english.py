"""Questions in English, as far as the words by which people ask reach; the answer stays Indonesian.

What the field's terms are in English is the thesaurus's matter: this knows only how a question is put.
"""

import re

from tanya.text.analysis import fold, word_set

_TELLING = word_set(
    """
    what when who whom whose which where why how is are was were does did do the of must should shall may can
    please article paragraph still according explain tell about many much long
    """
)
_LEAST = 2  # such words make a text English; `the` or `is` alone may stand in a title
_WORD = re.compile(r"[a-z]+")
# The first that fits is replaced; so the longer stand before the shorter.
_PHRASES = tuple(
    (re.compile(rf"\b(?:{said})\b", re.IGNORECASE), meant)
    for said, meant in (
        (r"(?:what|when) (?:is|are) the (?:deadline|due date|time limit) (?:for|of)", "kapan batas waktu"),
        (r"when (?:must|should|shall|is|are|was|does|do|did|will)", "kapan"),
        (r"how long", "berapa lama"),
        (r"how (?:many|much)", "berapa"),
        (r"how (?:do|does|is|are|to|should|must|can)", "bagaimana cara"),
        (r"who (?:is|are|must|should|shall|may|can|does|do|was|has to)", "siapa yang"),
        (r"what (?:is|are) the (?:meaning|definition) of|define", "apa yang dimaksud"),
        (r"what does(?= .{1,60} mean)", "apa yang dimaksud"),
        (r"what does(?= .{1,60} say)|what is the (?:text|wording) of|quote|show me", "bunyi"),
        (r"what (?:is|are) the (?:purpose|aim|goal|objective)s? of", "apa tujuan"),
        (r"what (?:is|are) the (?:kinds|types) of", "apa saja jenis"),
        (r"what (?:is|are) the weights? of", "berapa bobot"),
        (r"what is the difference between", "apa perbedaan"),
        (r"what is the (?:sanction|penalty|punishment) for", "apa sanksi"),
        (r"what (?:is|was)(?= [^?]{1,60} about)", "apa isi"),
        (r"what is an?|what is|what are|what's|(?:tell me|explain) about|explain", "apa itu"),
        (r"(?:is|are|has|was)(?= [^?]{1,80} (?:force|valid|applicable|revoked|repealed|replaced))", "apakah"),
        (r"does(?= [^?]{1,80} (?:apply|applies))", "apakah"),
        (r"(?:still )?(?:in force|valid|applicable|apply|applies)", "masih berlaku"),
        (r"(?:been |already )?(?:revoked|repealed|replaced)(?: by)?", "sudah dicabut"),
        (r"articles?(?= \d)", "pasal"),
        (r"paragraphs?(?= \(?\d)", "ayat"),
        (r"(?:annex|appendix)", "lampiran"),
        (r"according to|under", "menurut"),
        (r"who", "siapa"),
        (r"when", "kapan"),
        (r"why", "mengapa"),
        (r"which", "mana"),
        (r"where", "di mana"),
        (r"how", "bagaimana"),
        (r"what", "apa"),
        (r"of|for|in|to|on|by|at|with", " "),
        (
            r"the|an?|is|are|was|be|been|does|do|did|must|should|shall|may|can|please|mean|say|about|it|that"
            r"|me",
            " ",
        ),
    )
)


def is_english(text: str) -> bool:
    """Whether the question is put in English, whatever terms it uses."""
    said = set(_WORD.findall(fold(text)))
    return len(said & _TELLING) >= _LEAST


def in_indonesian(text: str) -> str:
    """An English question with the words by which it asks in Indonesian; any other text as it is."""
    if not is_english(text):
        return text
    said = " ".join(text.split())
    for pattern, meant in _PHRASES:
        said = pattern.sub(meant, said)
    return " ".join(said.split())
