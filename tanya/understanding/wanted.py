"""Which kind of answer a question wants, from its wording."""

import re

from tanya.understanding.intent import Wanted

# The first pattern that fits decides; so the narrow kinds stand before the wide ones.
_PATTERNS: tuple[tuple[Wanted, str], ...] = (
    (
        Wanted.STATUS,
        r"masih (?:\w+ ){0,2}(?:berlaku|(?:ter)?dipakai|terpakai|pakai|digunakan|valid|relevan)|(?:sudah|telah|belum|udah) (?:\w+ ){0,2}(?:dicabut|diganti|dihapus|tidak berlaku)"
        r"|berlaku (?:atau )?(?:tidak|enggak|gak)\b|(?:tidak|gak) berlaku (?:lagi)?|status (?:hukum|peraturan|keberlakuan|permen|pp|uu|perpres)|keberlakuan"
        r"|(?:dicabut|diganti(?:kan)?|diubah) (?:oleh|dengan|sama|pakai) (?:peraturan |permen |pp |uu )?(?:apa|mana|siapa|berapa)|dicabut (?:atau )?(?:belum|tidak)|pengganti(?:nya)?\b|kapan dicabut|dicabut (?:sejak|tahun|pada)|mencabut (?:apa|peraturan apa|permen)"
        r"|^(?:apakah )?.{0,60}\b(?:dicabut|diganti)\?*$",
    ),
    (Wanted.COMPARISON, r"\b(?:beda|perbedaan|bedanya|membedakan|dibandingkan)\b"),
    (Wanted.EXPANSION, r"kepanjangan|singkatan (?:dari )?(?:apa)?|singkatan\b"),
    (
        Wanted.DEFINITION,
        r"\bapa (?:sih )?itu\b|\bitu (?:adalah )?apa(?!kah| saja)\b|apa (?:yang )?(?:di)?maksud|yang dimaksud|pengertian|definisi|\barti(?: dari)?\b|apa makna|\badalah apa\b|maksud(?:nya)? apa|^(?:[\w-]+ ){1,4}apa\W*$|^apa(?:kah)? (?!saja|isi|tujuan|tugas|fungsi|syarat|sanksi|kewajiban|hak|larangan|komponen|unsur|dasar|perbedaan|beda|hubungan|bunyi|akibat|manfaat)[\w-]+(?: [\w-]+){0,3}\?*$",
    ),
    (Wanted.WEIGHT, r"\bbobot"),
    (Wanted.GRADE, r"(?:predikat|kategori|grade|peringkat|tingkat)(?:nya)? (?:\w+ ){0,3}(?:apa|berapa)\b|masuk (?:predikat|kategori|grade)|rentang"),
    (
        Wanted.DEADLINE,
        r"\bkapan\b|paling (?:lambat|lama)|batas (?:waktu|akhir|kirim)|tenggat|deadline|jatuh tempo|berapa (?:lama|hari|bulan|tahun|kali)|tanggal berapa|setiap berapa|bulan apa|jangka waktu",
    ),
    (
        Wanted.LIST,
        r"apa saja|apa aja|siapa saja|mana saja|sebut(?:kan|in)?|tahapan|langkah(?:-langkah)?|unsur(?:-unsur)?|macam|jenis(?:-jenis)?|daftar|rincian|kriteria|komponen|prinsip|asas|tujuan|manfaat|syarat|persyaratan|isi(?:nya)? minimal|memuat apa|terdiri|kewajiban|larangan|hak\b|ruang lingkup|fungsi|tugas",
    ),
    (Wanted.FIGURE, r"\bberapa\b|jumlah|minimal|maksimal|persen|nilai|rentang|skor|batas"),
    (Wanted.ACTOR, r"\bsiapa\b|pihak mana|pejabat mana|oleh siapa|penanggung jawab"),
    (Wanted.PROCEDURE, r"bagaimana|\bcara\b|tata cara|prosedur|mekanisme|proses"),
)
_COMPILED = tuple((wanted, re.compile(pattern)) for wanted, pattern in _PATTERNS)
_TEXT = re.compile(r"\b(?:bunyi|isi|kutip(?:an|kan)?|teks|redaksi|baca(?:kan)?|lihat|tampilkan|tulis(?:kan)?)")
_ABOUT = re.compile(
    r"tentang apa|mengatur (?:tentang )?apa|isi(?:nya)? apa|apa isi|perihal apa|soal apa|judul|membahas apa|rangkum|ringkas|apa itu|itu apa|mengenai apa"
)


def wanted_in(text: str, *, names_regulation: bool, names_provision: bool) -> Wanted:
    """text in standard spelling; names_regulation: a regulation is named and nothing else."""
    lower = text.lower()
    if _COMPILED[0][1].search(lower):
        return Wanted.STATUS
    if names_provision and (_TEXT.search(lower) or len(lower.split()) <= 8):
        return Wanted.TEXT
    if names_regulation and _ABOUT.search(lower):
        return Wanted.ABOUT
    return next((wanted for wanted, pattern in _COMPILED if pattern.search(lower)), Wanted.GENERAL)
