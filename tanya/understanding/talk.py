"""What is not answered: small talk, orders, others' private data, chores.

No pattern here holds a repetition inside another that has no bound: a question is a stranger's text, and
such a pattern can take minutes on a few commas.
"""

import re

from tanya.domain.answer import Status
from tanya.text.analysis import fold
from tanya.text.personal import asks_whose
from tanya.text.references import find_regulations
from tanya.understanding.private import asks_private
from tanya.understanding.smalltalk import talk_in

_WORD = re.compile(r"[a-z0-9]+")
_ORDERS = re.compile(
    r"\b(?:abaikan|lupakan|hiraukan|ignore|forget|disregard) (?:\w+ ){0,4}"
    r"(?:(?:instruksi|perintah|aturan)(?:mu|nya|kamu)?|instructions?|prompt|rules)\b"
    r"|\b(?:karang (?:saja|aja)|karanglah|karangkan|ngarang) (?:\w+ ){0,4}"
    r"(?:pasal|ayat|aturan|peraturan|angka)\b"
    r"|\bmode (?:admin|debug|pengembang|dewa)\b"
    r"|\bsystem prompt|\bprompt sistem|\bjailbreak|\bdeveloper mode|\bdan mode"
    r"|\b(?:kamu|anda|you) (?:sekarang|are now|harus jadi|berpura) (?:\w+ ){0,4}"
    r"(?:adalah|menjadi|seolah|as|a)\b"
    r"|\bberpura ?pura(?:lah)? (?:jadi|menjadi|sebagai)"
)
# Who holds an office today stands in no regulation; who has it by rule (`siapa ketua tim`) may.
_NOW = r"(?:sekarang|saat ini|kini|hari ini|terbaru|terkini|periode ini)"
_OFFICE = (
    r"(?:(?:wakil )?(?:presiden|menteri|menko|menpan\w*|mendagri|menkeu|gubernur|bupati|wali ?kota)"
    r"|wapres|wagub|wabup|sekda|sekretaris daerah|sekjen|sekretaris jenderal|inspektur|kadis\w*|kaban"
    r"|kapol\w+|camat|lurah|kades|dirjen|direktur jenderal|rektor"
    r"|ketua (?:dprd?|mpr|kpk|bpk|mk|ma|kpu|bawaslu)"
    r"|kepala (?:dinas|badan(?! publik| layanan| usaha| hukum)|biro|kantor|inspektorat|bap\w+|ba\w+da|dis\w+"
    r"|bk\w+|bp\w+|bssn|anri|lan|kejaksaan|daerah(?= \w)))"
)
# Words of one who asks by rule, or of what the office does.
_BY_RULE = (
    r"(?:yang|menurut|berdasarkan|dimaksud|dalam(?! negeri)|pada|sebagai|selaku|untuk|kalau|jika|bila|apa"
    r"|atau|dan|ke|kepada|oleh|dari|dengan|pasal|ayat|uu|pp|perpres|permen\w*|peraturan|itu"
    r"|penanggung|bertanggung|berwenang|berhak|wajib|harus|melapor\w*|teknis|terkait|pengganti|sementara"
    r"|definitif|upacara|ketua|anggota|di(?!nas|s|rektur)[a-z]{5,})"
)
_WHOSE = rf"(?: (?!{_BY_RULE}\b)\w+)"
_HOLDER = re.compile(
    rf"^(?:siapa(?:kah)? (?:sih )?(?:nama )?{_OFFICE}{_WHOSE}{{1,6}}"
    rf"|(?:nama )?{_OFFICE}{_WHOSE}{{0,6}} {_NOW} (?:itu )?siapa(?:kah)?(?: nama\w*| ya| sih)?"
    rf"|(?:nama )?{_OFFICE}{_WHOSE}{{0,6}} siapa(?:kah)? (?:nama\w* )?{_NOW}"
    rf"|nama {_OFFICE}{_WHOSE}{{1,6}})$"
)
_IN_ENGLISH = re.compile(
    r"^who(?: i)?s the (?:(?:current|present) )?"
    r"(?:(?:vice |deputy )?(?:president|governor|mayor|regent)|minister)"
    r"(?: (?:now|today|currently|of(?: (?!of\b|in\b|under\b|by\b|that\b|who\b|for\b)\w+){1,5})){1,3}$"
)
_HOLDING = re.compile(
    r"^siapa(?:kah)? (?:sih )?yang (?:sedang |sekarang |kini )?(?:menjabat|menjadi|jadi) (?:sebagai )?"
    rf"{_OFFICE}{_WHOSE}{{1,6}}$"
)
_MARKUP = re.compile(r"<\s{0,9}/?\s{0,9}(?:system|script|iframe)", re.IGNORECASE)
_CHORE = re.compile(
    r"^(?:\w+ ){0,4}?(?:(?:buat|bikin|susun|tulis|rancang|ketik|terjemah|gambar)(?:kan|in)"
    r"|tolong (?:buat|bikin|susun|tulis)) "
    r"(?:(?!cara|kapan|siapa|bagaimana|apa|berapa)\w+ ){0,3}?"
    r"(?:surat|ringkasan|rangkuman|resume|makalah|artikel|pidato|puisi|pantun|presentasi|slide|ppt|esai|essay"
    r"|email|proposal|kode|program|skrip|draf|draft|template|laporan|dokumen|notulen)\b"
    r"|^(?:\w+ ){0,3}?(?:terjemah|alih ?bahasa)(?:kan|in)\b"
    r"|^(?:\w+ ){0,3}?(?:rangkum|ringkas)(?:kan|in)? (?:semua|seluruh)\b"
)
# A chore is an order to us; a duty of someone else, or a question about one, is not.
_NO_CHORE = re.compile(
    r"\b(?:siapa|kapan|bagaimana|apa|apakah|berapa|mengapa|kenapa|wajib|harus|cara|menurut|pasal|ayat|yang|paling"
    r"|perlu|siapakah)\b"
)


def refused_at_once(text: str) -> Status | None:
    """SMALL_TALK, BLOCKED, OUT_OF_SCOPE, or None for a question that deserves a look.

    NO_EVIDENCE for one of who is in an office: that is of the field, and no look can find it.
    text: as typed, with personal numbers masked.
    """
    line = " ".join(_WORD.findall(fold(text).replace("'", "")))
    if _ORDERS.search(line) or asks_private(text, line) or _MARKUP.search(text) or asks_whose(text):
        return Status.BLOCKED
    if talk_in(text):
        return Status.SMALL_TALK
    if _HOLDER.match(line) or _IN_ENGLISH.match(line):
        return Status.OUT_OF_SCOPE
    if _HOLDING.match(line):
        return Status.NO_EVIDENCE
    if _CHORE.match(line) and not _NO_CHORE.search(line) and not find_regulations(text):
        return Status.OUT_OF_SCOPE
    return None
