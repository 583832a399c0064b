"""What a question for a meaning asks the meaning of: `metadata itu apa sih, buat laporan satu data`."""

import re

_BEFORE = re.compile(
    r"^(?P<subject>.{1,120}?)[\s,]{1,3}(?:itu|tuh|adalah|ialah|artinya|arti|maksudnya|maksud|dimaksud|pengertiannya"
    r"|definisinya)\b",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\b(?:apa (?:sih )?itu|pengertian|definisi|arti(?:nya)?(?: dari)?|makna|maksud(?: dari)?"
    r"|(?:di)?(?:maksud|sebut)(?: dengan)?|apa(?:kah)?)\s+(?P<subject>.+)",
    re.IGNORECASE,
)
# Where the subject ends and its setting begins.
_SETTING = re.compile(
    r"(?:[,?!.;]|\s(?:menurut|dalam|di|pada|untuk|buat|apa|itu|tuh|ya|adalah|artinya|maksudnya|menurutnya)\b).*",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"^(?:apa|apakah|yang|dimaksud|disebut|dengan|dari|soal|kalau|jelaskan)\s+", re.IGNORECASE
)
_LONGEST = 6  # words


def subject_of(text: str) -> str:
    """The thing asked about, or an empty string when the wording does not tell."""
    text = " ".join(text.split())
    for pattern in (_BEFORE, _AFTER):
        if found := pattern.search(text):
            subject = _SETTING.sub("", f"{found['subject']} ").strip(" \"'“”?")
            while (shorter := _OPENING.sub("", f"{subject} ").strip()) != subject:
                subject = shorter
            if subject and len(subject.split()) <= _LONGEST:
                return subject
    return ""
