"""What a quote proves, as sets that a claim's words are held against."""

import re

from tanya.composing.draft import Claim, Quote
from tanya.text.analysis import analyse
from tanya.text.dates import MONTHS

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_HYPHEN_BREAK = re.compile(r"-\s*\n\s*")
_SOFT = str.maketrans({"\N{SOFT HYPHEN}": "", "\N{NO-BREAK SPACE}": " "})

# Words of ours that claim nothing of the law themselves.
# Whether a rule applies is no such word alone: verdicts holds that against what is known.
_OURS = frozenset(
    analyse(
        f"""menurut ringkasan bukan naskah resmi halaman katalog glosarium peraturan tanya pada tanggal status
        keberlakuan belum diverifikasi tidak berlaku lagi masih sebagian kemudian perubahan lampiran bab
        huruf angka pasal ayat nomor tahun bunyi semula sudah {" ".join(MONTHS)}"""
    )
)


def same_text(text: str) -> str:
    """text without the differences that no reader sees: white space, broken and soft hyphens."""
    joined = _HYPHEN_BREAK.sub("-", text.translate(_SOFT))
    return re.sub(r"\s+", " ", joined).replace("- ", "-").strip()


def stands_in(quoted: str, source: str) -> bool:
    """Whether source has these words, whole: "2 hari" is not a quote from "12 hari"."""
    words = same_text(quoted)
    if not words:
        return False
    before = r"(?<!\w)(?<!\d[.,])" if words[0].isalnum() else ""
    after = r"(?!\w)" if words[-1].isalnum() else ""
    return bool(re.search(f"{before}{re.escape(words)}{after}", same_text(source)))


def unproven_numbers(claim: Claim) -> frozenset[str]:
    """Numbers of our words that stand neither in a quote nor in what the quote is cited as."""
    proven = {number for quote in claim.quotes for number in _NUMBER.findall(_all_of(quote))}
    return frozenset(_NUMBER.findall(claim.lead)) - proven


def unproven_words(claim: Claim) -> frozenset[str]:
    """Content words of ours that neither the quotes nor their citations have."""
    proven = {term for quote in claim.quotes for term in analyse(_all_of(quote))}
    # A single letter is the label of a huruf, which the locator proves.
    said = (term for term in analyse(claim.lead) if not term[0].isdigit() and len(term) > 1)
    return frozenset(said) - proven - _OURS


def _all_of(quote: Quote) -> str:
    document, pages = quote.document, " ".join(str(page) for page in quote.pages)
    dates = " ".join(f"{day.day} {day.year}" for day in (document.enacted, document.promulgated) if day)
    regulation = str(document.regulation or "")
    return f"{quote.text}\n{document.title}\n{regulation}\n{quote.locator}\n{pages}\n{dates}"
