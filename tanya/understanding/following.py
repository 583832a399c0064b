"""A piece that takes the place of one in the question before: `kalau tipe C?`, `maksudnya PP 30/2019`."""

import re
from collections.abc import Callable

from tanya.text.analysis import fold, stem, word_set
from tanya.understanding.days import named_days, without_days
from tanya.understanding.eras import era_in, without_era
from tanya.understanding.intent import Era
from tanya.understanding.leaning import OPENING
from tanya.understanding.placing import MARK
from tanya.understanding.reading import Read, put_back
from tanya.understanding.subject import subject_of

Place = Callable[[str], tuple[str | None, str]]  # the region a text names, and the text without it

_CORRECTING = re.compile(r"\b(?:bukan|salah|maksud(?:nya|ku)?|ralat|koreksi|keliru)\b", re.I)
_FILLING = word_set(
    """
    kalau lalu terus dan tetapi tapi lha nah bagaimana dengan sedangkan berarti jadi khusus yang untuk bukan
    salah maksud maksudnya maksudku eh oh ralat koreksi keliru saya itu ini tadi apa berapa ya sih dong deh
    saja menurut pada di dari dalam soal tentang bagi masih sudah tidak coba ganti seharusnya harusnya kok
    """
)
# Of the words of one row one takes the place of another; longer ones stand first.
_ROWS = tuple(
    re.compile(rf"\b(?:{row})\b", re.I)
    for row in (
        r"\d{1,3} (?:hari kerja|hari|minggu|bulan|tahun|jam|orang|kali|persen)",
        r"tipe [a-d]",
        r"kelas [a-e\d]",
        r"eselon (?:iv|iii|ii|i)\.?[ab]?",
        r"golongan (?:iv|iii|ii|i)",
        r"triwulan (?:iv|iii|ii|i|[1-4]|pertama|kedua|ketiga|keempat)",
        r"semester (?:ii|i|[12]|pertama|kedua)",
        r"rpjmd|rpjpd|rpjmn|rpjpn|renstra|rkpd|renja|rkp|rka|dpa",
        r"skpd|opd|perangkat daerah|dinas|kementerian/lembaga|k/l|kementerian|pemda|pemerintah daerah"
        r"|gubernur|bupati|wali ?kota|menteri|satuan kerja|unit kerja|eselon (?:iv|iii|ii|i)\b",
        r"kabupaten/kota|kabupaten|(?<!wali )kota|provinsi|pusat|kementerian|kecamatan|desa",
        r"gubernur|bupati/wali ?kota|bupati|wali ?kota|menteri|presiden|camat",
        r"ringan|sedang|berat",
        r"pns|pppk",
        r"ketua|sekretaris|anggota",
        r"perencanaan kinerja|pengukuran kinerja|pelaporan kinerja|perencanaan|pengukuran|pelaporan",
        r"minimal|maksimal|paling sedikit|paling banyak|paling rendah|paling tinggi|paling lama",
    )
)
_OFFICE = (
    r"(?:skpd|opd|perangkat daerah|dinas|kementerian/lembaga|k/l|kementerian|pemda|pemerintah daerah|gubernur"
    r"|bupati/wali ?kota|bupati|wali ?kota|menteri|presiden|satuan kerja|unit kerja|kepala daerah)"
)
_OFFICES = re.compile(rf"\b{_OFFICE}\b", re.I)
_TO = re.compile(r"\b(?:ke|kepada)\s$", re.I)
# To whom one hands something; another hands it to someone else.
_RECIPIENT = re.compile(rf"\s(?:ke|kepada) {_OFFICE}\b", re.I)
_FROM_TO = re.compile(
    rf"^(?:(?:kalau|terus|lalu|nah|dan|bagaimana|dengan|untuk|yang|dari) ){{0,3}}"
    rf"(?P<sender>{_OFFICE})(?:nya)?(?: (?:sendiri|itu))?"
    rf" (?:ke|kepada) (?P<recipient>{_OFFICE})(?:nya)?[\s?.!]*$",
    re.I,
)
_LEVEL = re.compile(r"kabupaten/kota|kabupaten|kota|provinsi", re.I)
_DIFFERENCE = re.compile(
    r"^(?:terus |lalu |kalau )?(?:apa )?(?:beda|perbedaan)(?:nya)? (?:apa )?(?:sama|dengan|dari) "
    r"(?P<other>.+)",
    re.IGNORECASE,
)
_ERAS = {Era.BEFORE: "menurut aturan lama", Era.NOW: "sekarang"}
_TOKEN = re.compile(r"[a-z0-9/]+")


def replaced(piece: Read, before: Read, place: Place) -> str | None:
    """The question before with its own piece replaced; None where more is said than such a piece."""
    if piece.locators:
        return None
    if piece.mentions:
        return _other_regulation(piece, before)
    return (
        _other_region(piece, before, place)
        or _other_day(piece, before)
        or _other_word(piece, before, place)
        or _other_way(piece, before)
        or _compared(piece, before)
    )


def _other_regulation(piece: Read, before: Read) -> str | None:
    if len(piece.mentions) != 1 or _left(piece.without_names) or not OPENING.match(piece.text):
        return None  # `PP 8/2006` alone is asked about
    if before.locators and not _CORRECTING.search(piece.text):
        return None  # another regulation has other pasal
    text = before.text if before.mentions else f"{before.text} menurut {MARK}"
    return put_back(text, [piece.mentions[0], *before.mentions[1:]])


def _other_region(piece: Read, before: Read, place: Place) -> str | None:
    region, rest = place(piece.text)
    if region is None or _left(rest):
        return None
    return f"{put_back(place(before.text)[1], before.mentions)} {region}"


def _other_day(piece: Read, before: Read) -> str | None:
    days, era = named_days(piece.text), era_in(piece.text)
    if not (days or era) or _left(without_days(without_era(piece.text) if era else piece.text)):
        return None
    said = piece.text[days[-1][0] : days[-1][1]] if days else _ERAS[era] if era else ""
    known = named_days(before.text)
    if not days or not known:
        text = without_era(without_days(before.text)) if era else before.text
        return f"{put_back(text, before.mentions)} {said}"
    start, end = known[-1]
    return put_back(f"{before.text[:start]} {said}{before.text[end:]}", before.mentions)


def _other_word(piece: Read, before: Read, place: Place) -> str | None:
    for row in _ROWS:
        said = row.search(piece.text)
        if said is None or _roots(_left(row.sub(" ", piece.text, count=1))) - _roots(_tokens(before.text)):
            continue
        region, asked = place(before.text)
        if region and _LEVEL.fullmatch(said[0]):  # `maksudnya provinsi` of what was asked of a town
            return f"{put_back(asked, before.mentions)} {said[0]}"
        if known := row.search(before.text):
            text = row.sub(said[0], before.text, count=1)
            if _OFFICES.fullmatch(said[0]) and not _TO.search(before.text[: known.start()]):
                text = _RECIPIENT.sub("", text)
            return put_back(text, before.mentions)
    return None


def _other_way(piece: Read, before: Read) -> str | None:
    """`kalau bupatinya sendiri ke gubernur?` of what someone else hands to someone else."""
    said, known = _FROM_TO.match(piece.text), _RECIPIENT.search(before.text)
    sender = _OFFICES.search(before.text)
    if not (said and known and sender) or sender.start() >= known.start():
        return None
    rest = before.text[sender.end() : known.start()]
    text = f"{before.text[: sender.start()]}{said['sender']}{rest} kepada {said['recipient']}"
    return put_back(f"{text}{before.text[known.end() :]}", before.mentions)


def _compared(piece: Read, before: Read) -> str | None:
    """`bedanya sama IKI?`: with what the question before asked the meaning of."""
    found = _DIFFERENCE.match(piece.text)
    subject = subject_of(before.text) if found and not before.mentions else ""
    return f"apa beda {subject} dengan {found['other']}" if found and subject else None


def _roots(words: list[str]) -> set[str]:
    """`jatahnya` says no more than `jatah`."""
    return {stem(word) for word in words}


def _left(text: str) -> list[str]:
    """Its words that do more than fill."""
    return [word for word in _tokens(text) if word not in _FILLING]


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(fold(text))
