"""Words in a document that are meant for a machine that reads it. Such a passage is shown to no model."""

import re

from tanya.text.analysis import fold

_TO_SAY = (
    r"(?:jawab|tulis|nulis|katakan|balas|sebut|tampilkan|cetak|ucapkan"
    r"|answer|reply|say|write|print|output|respond)"
)
_EXACTLY = r"(?:persis|dengan kata|dengan kalimat|kata sandi|exactly|the word)"
_MACHINE = r"(?:model bahasa|asisten ai|asisten virtual|chatbot|language model|llm|ai assistant|assistant)"
_ORDER = re.compile(
    r"\b(?:abaikan|lupakan|hiraukan|ignore|disregard|forget)\b[^.\n]{0,60}"
    r"\b(?:instruksi|perintah|aturan|prompt|instructions?|rules|sebelumnya|previous|above)\b"
    r"|\bsystem prompt\b|\bprompt sistem\b|\bjailbreak\b|(?:^|\n)\s{0,9}(?:system|assistant|sistem)\s?:"
    r"|\b(?:kamu|anda|you)\b[^.\n]{0,30}\b" + _MACHINE + r"\b"
    r"|\b" + _MACHINE + r"\b[^.\n]{0,60}" + _TO_SAY + r"\w{0,8}\b"
    r"|\b" + _TO_SAY + r"(?:lah|kan)?\b[^.\n]{0,30}\b" + _EXACTLY + r"\b"
    r"|<\|?/?(?:im_start|im_end|system|endoftext)\|?>|\[/?inst\]",
)


def gives_orders(text: str) -> bool:
    """Whether text speaks to a machine. A rule that is wrongly taken for such is quoted all the same."""
    return bool(_ORDER.search(fold(text)))
