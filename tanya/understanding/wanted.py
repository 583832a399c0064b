"""Which kind of answer a question wants, from its wording."""

import re

from tanya.text.analysis import stem, word_set
from tanya.understanding.changing import changes_asked
from tanya.understanding.intent import Wanted
from tanya.understanding.placing import MARK
from tanya.understanding.starting import Speaks, StartAsked

# The first kind that fits decides; so the narrow kinds stand before the wide ones.
_WORDINGS: tuple[tuple[Wanted, tuple[str, ...]], ...] = (
    (
        Wanted.STATUS,
        (
            # `waktu masih pakai PP 53/2010` tells which rule is meant.
            r"(?<!waktu )(?<!saat )(?<!ketika )(?<!zaman )"
            r"masih (?:\w+ ){0,2}(?:berlaku|(?:ter)?dipakai|terpakai|pakai|digunakan|valid|relevan)",
            r"(?:sudah|telah|belum) (?:\w+ ){0,2}(?:dicabut|diganti|dihapus|tidak berlaku)",
            r"berlaku (?:atau )?tidak\b|tidak berlaku|keberlakuan",
            r"\bstatus\b|masih ada\b",
            r"(?:dicabut|diganti(?:kan)?|diubah) (?:oleh|dengan|sama|pakai) (?:\w+ ){0,2}(?:apa|mana|siapa)",
            r"dicabut (?:(?:per)?aturan (?:apa|mana)|(?:atau )?(?:belum|tidak|sejak|tahun|pada))",
            r"yang (?:sudah |telah )?(?:di|men)cabut|kapan dicabut|pengganti(?:nya)?\b",
            r"^(?:apakah )?.{0,60}\b(?:dicabut|diganti)\?*$",
        ),
    ),
    (Wanted.COMPARISON, (r"\b(?:beda|perbedaan|bedanya|membedakan|dibandingkan)\b",)),
    (Wanted.EXPANSION, (r"kepanjangan|singkatan",)),
    (
        Wanted.DEFINITION,
        (
            r"\bapa (?:sih )?itu\b|\bitu (?:adalah )?apa(?!kah| saja)\b",
            r"apa (?:yang )?(?:di)?maksud|yang dimaksud|maksud(?:nya)? apa",
            r"pengertian|definisi|\barti(?:nya)?(?: dari)?\b|apa makna|\badalah(?: apa\b|\W*$)",
            r"\bitu (?:sebenarnya )?(?:yang )?(?:apa|(?:seperti|macam) (?:apa|bagaimana|mana))\W*$",
            # Not `dipecat karena apa`, `bolos hukumannya apa`.
            r"^(?!.*\b(?:tugas|fungsi|syarat|sanksi|kewajiban|larangan|komponen|unsur|jenis|contoh|tujuan)(?:nya)?\b)"
            # Nor `ditetapkan bulan apa`, `dapat predikat apa`: those ask which one.
            r"(?:[\w-]+ ){1,4}(?<!karena )(?<!nya )(?<!bulan )(?<!hari )(?<!tanggal )(?<!tahun )(?<!unit )"
            r"(?<!predikat )(?<!kategori )(?<!dinas )(?<!bagian )(?<!instansi )(?<!lembaga )(?<!jenis )"
            r"(?<!kena )(?<!dengan )(?<!lewat )(?<!melalui )apa\W*$",
            r"^apa(?:kah)? (?!saja|isi|tujuan|tugas|fungsi|syarat|sanksi|kewajiban|hak|larangan|komponen"
            r"|unsur|dasar|perbedaan|beda|hubungan|bunyi|akibat|manfaat)[\w-]+(?: [\w-]+){0,3}\?*$",
        ),
    ),
    (Wanted.WEIGHT, (r"\bbobot",)),
    (
        Wanted.GRADE,
        (
            r"(?:predikat|kategori|grade|peringkat|tingkat)(?:nya)? (?:\w+ ){0,3}(?:apa|berapa)\b",
            r"masuk (?:predikat|kategori|grade)|rentang",
        ),
    ),
    (
        Wanted.WHEN,
        (
            r"^(?!.*\b(?:paling|batas|lambat|lama|tanggal|bulan)\b).*\bkapan\b.*\b(?:boleh|bisa|dapat|perlu"
            r"|dianggap|dinyatakan|disebut|dikatakan|diberhentikan|berhenti|berakhir|dipecat|batal|gugur|kena"
            r"|dikenai|dijatuhi|ditolak|dicabut izin)\b",
            r"\b(?:boleh|bisa|dapat|perlu) (?:\w+ ){0,2}kapan\b|dalam (?:hal|kondisi|keadaan) apa\b",
        ),
    ),
    (
        Wanted.DEADLINE,
        (
            r"\bkapan\b|paling (?:lambat|lama)|batas (?:waktu|akhir|kirim)|tenggat|deadline|jatuh tempo",
            r"berapa (?:lama|hari|bulan|tahun|kali)|tanggal berapa|setiap berapa|bulan apa|jangka waktu",
        ),
    ),
    (Wanted.REASON, (r"\b(?:kenapa|mengapa)\b",)),
    (
        Wanted.LIST,
        (
            r"(?:apa|siapa|mana) saja|sebut(?:kan)?|daftar|rincian|macam|jenis(?:-jenis)?|memuat apa|terdiri",
            r"tahapan|langkah(?:-langkah)?|unsur(?:-unsur)?|komponen|kriteria|prinsip|asas|ruang lingkup",
            r"tujuan|manfaat|fungsi|tugas|syarat|persyaratan|kewajiban|larangan|hak\b|isi(?:nya)? minimal",
            r"\b(?:tupoksi|tusi)\b",
        ),
    ),
    (Wanted.FIGURE, (r"\bberapa\b|jumlah|\b(?:minimal|maksimal|nilai|skor|batas)|persen",)),
    (
        Wanted.ACTOR,
        (
            r"\bsiapa\b|pihak mana|pejabat mana|oleh siapa|penanggung jawab",
            r"\b(?:unit|dinas|opd|skpd|biro|bagian|bidang|lembaga|instansi)\s"
            r"(?:(?:kerja|yang)\s)?(?:apa|mana)\b",
        ),
    ),
    (Wanted.PROCEDURE, (r"bagaimana|\bcara\b|tata cara|prosedur|mekanisme|proses",)),
)
# `apakah itu memotong cuti?` asks of something spoken of whether it does; `apakah itu metadata?` what it is.
_WHETHER = re.compile(
    r"^(?:(?:kalau|terus|lalu|jadi|dan|nah) )?(?P<asks>apa(?:kah)?) (?:hal )?(?:itu|ini|tersebut)"
    r" (?P<does>\w+)"
)
_DOES = word_set(
    """
    bisa boleh wajib harus perlu dapat akan termasuk masuk tetap juga ikut sudah masih berarti tidak memotong
    dipotong mengurangi dikurangi berlaku dibayar dihitung diperhitungkan dikenai dikenakan
    """
)
_VERBAL = ("me", "di", "ber", "ter")
_PATTERNS = tuple((wanted, re.compile("|".join(wordings))) for wanted, wordings in _WORDINGS)
_STATUS = _PATTERNS[0][1]
# Persons are replaced too; only of a rule is it asked whether it is in force.
_RULE = re.compile(
    r"\ufffc|\b(?:uu|undang-undang|pp|perpres|per(?:men|wal|bup|gub|da)\w*|kepmen\w*|inpres|perppu"
    r"|peraturan|aturan|keputusan|regulasi|pasal|juknis|pedoman|se|surat edaran)\b"
)
_TEXT = re.compile(
    r"\b(?:bunyi|isi|kutip(?:an|kan)?|teks|redaksi|baca(?:kan)?|lihat|tampilkan|tulis(?:kan)?)"
)
_REVOKES = re.compile(
    r"mencabut (?:(?:per)?aturan |uu |pp |perpres |permen\w* )?(?:apa|mana)\b"
    r"|\b(?:apa|mana) (?:saja )?yang dicabut\b|^(?:per)?aturan yang dicabut\b"
)
# Said beside the name of a regulation; without one they ask of anything.
_STATUS_OF_NAMED = re.compile(
    r"^(?!.*\b(?:berapa|siapa|(?<!^)apa)\b)(?:apa(?:kah)? )?(?:(?:pada|di|per|saat|waktu) [\w ]{1,30}?,? )?"
    r"\ufffc (?:tentang .{1,80} )?(?:\w+ ){0,2}?(?<!mulai )berlaku "
    r"(?:(?:pada|di|per|saat|waktu|tahun) ){1,2}(?:\w+ ){0,3}(?:19|20)\d\d"
    r"|\ufffc (?:itu )?(?:sudah |telah )?(?:dicabut|diganti)\b|\b(?:ikut|pakai|memakai) \ufffc atau \ufffc"
    r"|masih \ufffc(?: atau\b|\W*$)|(?:sudah|telah|belum) ganti\b"
    r"|^(?:apakah )?\ufffc (?:tentang .{1,80} )?(?:itu )?berlaku\W*$"
    r"|\b(?:ikut|mengikuti|pakai|memakai|mengacu|acuan\w*) (?:ke |pada )?(?:per)?aturan (?:yang )?mana\b"
    r"|\baturan mana (?:yang )?(?:dipakai|berlaku|digunakan)"
)
_ABOUT = re.compile(r"(?:tentang|perihal|soal|membahas|mengenai|mengatur) apa|judul|apa itu|itu apa")
_CONTENTS = re.compile(
    r"\bisi(?:nya)?\b.*\bapa\b|\bapa (?:saja )?isi(?:nya)?\b|\b(?:rangkum|ringkas)(?:kan)?\b|\bgaris besar\b"
    r"|\bpokok-pokok\b"
)


# `perpres SPBE nomor berapa`: the name is read, its number is asked.
_NUMBER_OF_NAMED = re.compile(
    r"^\W*\ufffc(?: (?:itu|yang lama|yang baru))? (?:nomor|no\.?|tahun) berapa(?: sih| ya)?\W*$"
)
# `PP 94/2021 ada berapa pasal`, `daftar bab UU 25/2009`; `pasal berapa yang mengatur` seeks one.
_PARTS_OF_NAMED = re.compile(
    r"\b(?:berapa|jumlah|banyaknya|daftar|sebutkan|apa saja) (?:bab|pasal|lampiran)(?:nya)?\b"
    r"|\b(?:bab|pasal|lampiran)(?:nya)? (?:(?:ada|itu) )?(?:berapa|apa)(?: saja)?"
    r"(?: (?:di|dalam|pada|dari) \ufffc)?\W*$"
    r"|\b(?:susunan|struktur|sistematika|kerangka|daftar) (?:isi |bab |pasal |batang tubuh )?"
    r"(?:dari |dalam |di )?\ufffc"
)
# `kirim pdf PP 94/2021`, `link download UU ASN`: nothing else is said.
_FILE_WORD = re.compile(r"\b(?:unduh|mengunduh|download|link|tautan|pdf|file|berkas)(?:nya)?\b")
_BESIDE_FILE = re.compile(
    r"(?:\W|\b(?:unduh|mengunduh|download|link|tautan|pdf|file|berkas|naskah|dokumen|lengkap|kirim(?:kan)?|menyampaikan"
    r"|minta|cari|tolong|mohon|kasih|beri|ada|punya|bisa|boleh|di ?mana|mana|untuk|saya|mau|dari|dalam|versi"
    r"|resmi|asli|dong|ya|kak|min|pak|bu)(?:nya)?\b)*"
)


def wanted_in(text: str, *, names_regulation: bool, names_provision: bool, speaks: Speaks) -> Wanted:
    """text in standard spelling; names_regulation: a regulation is named and nothing else.

    From when a regulation applies is told apart before: see starting.
    """
    lower = text.lower()
    if _REVOKES.search(lower):
        return Wanted.REVOKES
    if not names_provision and changes_asked(lower, speaks):
        return Wanted.CHANGES
    if MARK in lower and _STATUS_OF_NAMED.search(lower):
        return Wanted.STATUS
    if MARK in lower and _FILE_WORD.search(lower) and _BESIDE_FILE.fullmatch(lower):
        return Wanted.FILE
    if _NUMBER_OF_NAMED.match(lower):
        return Wanted.ABOUT
    if _asks_parts(lower, speaks):
        return Wanted.CONTENTS
    if _STATUS.search(lower) and _RULE.search(lower):
        return Wanted.STATUS
    if names_provision and (_TEXT.search(lower) or len(lower.split()) <= 8):
        return Wanted.TEXT
    if names_regulation and _CONTENTS.search(lower):
        return Wanted.CONTENTS
    if names_regulation and _ABOUT.search(lower):
        return Wanted.ABOUT
    kinds = (wanted for wanted, pattern in _PATTERNS[1:] if pattern.search(lower))
    whether = asks_whether(lower)
    return next((one for one in kinds if not (whether and one is Wanted.DEFINITION)), Wanted.GENERAL)


def asks_whether(text: str) -> bool:
    """`apakah itu memotong cuti?`: of what was spoken of before, whether it does."""
    if (found := _WHETHER.match(text.lower())) is None:
        return False
    word = found["does"]
    verbal = word.startswith(_VERBAL) and stem(word) != word
    return word in _DOES or (verbal and found["asks"] == "apakah")


def _asks_parts(lower: str, speaks: Speaks) -> bool:
    """`PP 94/2021 ada berapa pasal`; `kewajiban PNS di PP 94/2021 pasal berapa?` seeks one."""
    found = _PARTS_OF_NAMED.search(lower) if MARK in lower else None
    if found is None:
        return False
    return not speaks(f"{lower[: found.start()]} {lower[found.end() :]}".replace(MARK, " "))


def of_rule(text: str) -> tuple[Wanted, StartAsked | None]:
    """What is asked of the standing of a rule that was spoken of: whether, from when, or what it revoked."""
    lower = text.lower()
    if _REVOKES.search(lower) or "mencabut" in lower:
        return Wanted.REVOKES, None
    if re.search(r"\b(?:kapan|sejak|tanggal berapa)\b", lower) and "berlaku" in lower:
        return Wanted.START, StartAsked("berlaku")
    return Wanted.STATUS, None
