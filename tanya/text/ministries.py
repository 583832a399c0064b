"""Ministers and other bodies by the names of their offices: rules of `MENTERI KEUANGAN` are Permenkeu."""

import re

_MINISTRIES = (
    (r"(?:NEGARA )?(?:PEN?DAYAGUNAAN APARATUR|PEMBERDAYAAN APARATUR|P\.?A\.?N(?: ?RB)?\b)", "PANRB"),
    (r"DALAM NEGERI", "dagri"),
    (r"(?:NEGARA )?PERENCANAAN PEMBANGUNAN NASIONAL|PPN\b|BAPPENAS\b", "PPN"),
    (r"PENDIDIKAN,? KEBUDAYAAN,? RISET", "dikbudristek"),
    (r"PENDIDIKAN DAN KEBUDAYAAN", "dikbud"),
    (r"PENDIDIKAN DASAR", "dikdasmen"),
    (r"PENDIDIKAN NASIONAL", "diknas"),
    (r"RISET,? TEKNOLOGI", "ristekdikti"),
    (r"KELAUTAN DAN PERIKANAN|KKP\b", "KP"),
    (r"SEKRETARIS NEGARA|SEKRETARIAT NEGARA|SETNEG\b", "sesneg"),
    (r"KEUANGAN", "keu"),
    (r"KESEHATAN", "kes"),
    (r"AGAMA", "ag"),
    (r"KOMUNIKASI DAN INFORMATIKA", "kominfo"),
    (r"KOMUNIKASI DAN DIGITAL", "komdigi"),
    (r"KETENAGAKERJAAN", "naker"),
    (r"HUKUM DAN HAK ASASI MANUSIA|HUKUM DAN HAM", "kumham"),
    (r"DESA\b|DES\b", "desa PDTT"),
    (r"PERTANIAN", "tan"),
    (r"PERHUBUNGAN", "hub"),
    (r"SOSIAL", "sos"),
    (r"PEKERJAAN UMUM|PU\b", "PUPR"),
    (r"LUAR NEGERI", "lu"),
    (r"PERDAGANGAN", "dag"),
    (r"PERINDUSTRIAN", "perin"),
    (r"PERTAHANAN", "han"),
    (r"LINGKUNGAN HIDUP", "LHK"),
    (r"ENERGI DAN SUMBER", "ESDM"),
    (r"PEMBERDAYAAN PEREMPUAN", "PPPA"),
    (r"BADAN USAHA MILIK NEGARA", "BUMN"),
    (r"AGRARIA DAN TATA RUANG|ATR\b", "ATR/BPN"),
)
PREFIXES = {
    "peraturan": "Permen",
    "permen": "Permen",
    "keputusan": "Kepmen",
    "kepmen": "Kepmen",
    "instruksi": "Inmen",
    "inmen": "Inmen",
    "surat edaran": "SE Men",
    "se": "SE Men",
    "pedoman": "Pedoman Men",
}
_COORDINATORS = (
    (r"(?:PER)?EKON(?:OMIAN)?\b", "Perekonomian"),
    (r"POLITIK|POL(?:HU)?KAM\b", "Polhukam"),
    (r"PEMBANGUNAN MANUSIA|PMK\b", "PMK"),
    (r"KEMARITIMAN|MARITIM|MARVES\b", "Marves"),
)
_COORDINATOR = re.compile(r"KOORDINATOR\s*(?:BIDANG\s+)?")
# With what their rules are called beside `Peraturan BKN` and `perbkn`.
_BODIES = (
    (r"BADAN SIBER DAN SANDI NEGARA", "BSSN", ""),
    (r"BADAN KEPEGAWAIAN NEGARA", "BKN", ""),
    (r"LEMBAGA ADMINISTRASI NEGARA", "LAN", ""),
    (r"LEMBAGA KEBIJAKAN PENGADAAN", "LKPP", ""),
    (r"BADAN PENGAWASAN KEUANGAN", "BPKP", ""),
    (r"BADAN PEMERIKSA KEUANGAN", "BPK", ""),
    (r"BADAN PUSAT STATISTIK", "BPS", ""),
    (r"BADAN INFORMASI GEOSPASIAL", "BIG", ""),
    (r"BADAN NASIONAL PENANGGULANGAN BENCANA", "BNPB", ""),
    (r"BADAN PENGAWAS OBAT", "BPOM", ""),
    (r"BADAN NARKOTIKA NASIONAL", "BNN", ""),
    (r"BADAN NASIONAL PENANGGULANGAN TERORISME", "BNPT", ""),
    (r"BADAN KOORDINASI PENANAMAN MODAL", "BKPM", ""),
    (r"BADAN KEPENDUDUKAN DAN KELUARGA", "BKKBN", ""),
    (r"BADAN STANDARDISASI NASIONAL", "BSN", ""),
    (r"BADAN PEMBINAAN IDEOLOGI", "BPIP", ""),
    (r"BADAN PENGAWAS PEMILIHAN UMUM", "Bawaslu", ""),
    (r"KOMISI PEMILIHAN UMUM", "KPU", "pkpu"),
    (r"KOMISI PEMBERANTASAN KORUPSI", "KPK", ""),
    (r"KOMISI APARATUR SIPIL NEGARA", "KASN", ""),
    (r"KOMISI INFORMASI", "Komisi Informasi", "perki"),
    (r"OMBUDSMAN", "Ombudsman", ""),
    (r"BADAN RISET", "BRIN", ""),
    (r"ARSIP NASIONAL", "ANRI", ""),
    (r"PERPUSTAKAAN NASIONAL", "Perpusnas", ""),
    (r"OTORITAS JASA KEUANGAN", "OJK", "pojk"),
    (r"BANK INDONESIA", "BI", "pbi"),
    (r"MAHKAMAH AGUNG", "MA", "perma"),
    (r"KEPOLISIAN NEGARA|KAPOLRI\b", "Polri", "perpol|perkap"),
    (r"KEJAKSAAN AGUNG|JAKSA AGUNG", "Kejaksaan", "perja"),
)
# An office of a body in a region issues no rules of the body.
_BRANCH = re.compile(r"\b(?:PROVINSI|KABUPATEN|KOTA|DAERAH)\b")


def is_coordinator(office: str) -> bool:
    """office: in capitals, as after `PERATURAN MENTERI`."""
    return bool(_COORDINATOR.match(office))


def jenis_of_minister(prefix: str, office: str) -> str | None:
    """`Permen`, `KOORDINATOR BIDANG PEREKONOMIAN` -> `Permenko Perekonomian`; None for an office not known.

    office: in capitals, from its first word on, or in short: `KEU` and `KEUANGAN` are one.
    """
    coordinates = _COORDINATOR.match(office)
    if coordinates:
        short = _short(_COORDINATORS, office[coordinates.end() :])
        return f"{prefix}ko {short}" if short else None
    short = _short(_MINISTRIES, office)
    return prefix + short if short else None


def body_of(name: str) -> str | None:
    """`BADAN KEPEGAWAIAN NEGARA` and `BKN` are BKN; None for one not known. name: in capitals."""
    if _BRANCH.search(name):
        return None
    return _short(tuple((full, short) for full, short, _ in _BODIES), name)


def ministerial(form: str, office: str) -> str | None:
    """`peraturan`, `KEUANGAN` -> Permenkeu, and `Permen Kebun` for a minister not known.

    form: in small letters; office: as for `jenis_of_minister`. None for a coordinating minister not known.
    """
    prefix = PREFIXES[" ".join(form.split())]
    if known := jenis_of_minister(prefix, office):
        return known
    if is_coordinator(office):
        return None
    return f"{prefix} {office.title()}".strip()


def short_ministries() -> str:
    """An expression for what may follow `men`: `Mendagri`, `Menko Polhukam`."""
    shorts = (rf"{_letters(short).lower()}" for _, short in _MINISTRIES)
    coordinators = (short.lower() for _, short in _COORDINATORS)
    return rf"pan(?:[\s-]*rb)?|setneg|desa|{'|'.join(shorts)}|ko[\s-]*(?:ekon|{'|'.join(coordinators)})"


def words_of_bodies() -> dict[str, str]:
    """The words that name rules of a body by themselves, expressions: `perma` of MA, `perka bkn` of BKN."""
    named = {word: short for _, short, word in _BODIES if word}
    return named | {rf"per(?:ka[\s-]?|ban[\s-]?|-)?{short.lower()}": short for _, short, _ in _BODIES}


def _short(known: tuple[tuple[str, str], ...], office: str) -> str | None:
    letters = _letters(office)
    return next(
        (short for full, short in known if _letters(short) == letters or re.match(full, office)), None
    )


def _letters(name: str) -> str:
    return re.sub(r"[^A-Z]", "", name.upper())
