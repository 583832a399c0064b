"""Ministers by the names of their offices, and how their rules are cited: `KEUANGAN` is Permenkeu."""

import re

_MINISTRIES = (
    (r"(?:NEGARA )?PENDAYAGUNAAN APARATUR|PAN ?RB|PAN DAN RB|P\.?A\.?N\b", "PANRB"),
    (r"DALAM NEGERI", "dagri"),
    (r"(?:NEGARA )?PERENCANAAN PEMBANGUNAN NASIONAL|PPN", "PPN"),
    (r"PENDIDIKAN,? KEBUDAYAAN,? RISET|PENDIDIKAN DASAR", "dikbudristek"),
    (r"PENDIDIKAN DAN KEBUDAYAAN", "dikbud"),
    (r"RISET,? TEKNOLOGI", "ristekdikti"),
    (r"KELAUTAN DAN PERIKANAN", "KP"),
    (r"SEKRETARIS NEGARA|SEKRETARIAT NEGARA", "sesneg"),
    (r"KEUANGAN", "keu"),
    (r"KESEHATAN", "kes"),
    (r"AGAMA", "ag"),
    (r"KOMUNIKASI DAN INFORMATIKA", "kominfo"),
    (r"KETENAGAKERJAAN", "naker"),
    (r"HUKUM DAN HAK ASASI MANUSIA|HUKUM DAN HAM", "kumham"),
    (r"DESA", "desa PDTT"),
    (r"PERTANIAN", "tan"),
    (r"PERHUBUNGAN", "hub"),
    (r"SOSIAL", "sos"),
    (r"PEKERJAAN UMUM", "PUPR"),
    (r"LUAR NEGERI", "lu"),
    (r"PERDAGANGAN", "dag"),
    (r"PERINDUSTRIAN", "perin"),
    (r"PERTAHANAN", "han"),
    (r"LINGKUNGAN HIDUP", "LHK"),
    (r"ENERGI DAN SUMBER", "ESDM"),
)
_COORDINATORS = (
    (r"(?:PER)?EKON(?:OMIAN)?\b", "Perekonomian"),
    (r"POLITIK|POL(?:HU)?KAM\b", "Polhukam"),
    (r"PEMBANGUNAN MANUSIA|PMK\b", "PMK"),
    (r"KEMARITIMAN|MARITIM|MARVES\b", "Marves"),
)
_COORDINATOR = re.compile(r"KOORDINATOR\s*(?:BIDANG\s+)?")


def is_coordinator(office: str) -> bool:
    """office: in capitals, as after `PERATURAN MENTERI`."""
    return bool(_COORDINATOR.match(office))


def jenis_of_minister(prefix: str, office: str) -> str | None:
    """`Permen`, `KOORDINATOR BIDANG PEREKONOMIAN` -> `Permenko Perekonomian`; None for an office not known.

    office: in capitals, from its first word on.
    """
    coordinates = _COORDINATOR.match(office)
    if coordinates:
        short = _short(_COORDINATORS, office[coordinates.end() :])
        return f"{prefix}ko {short}" if short else None
    short = _short(_MINISTRIES, office)
    return prefix + short if short else None


def _short(known: tuple[tuple[str, str], ...], office: str) -> str | None:
    return next((short for pattern, short in known if re.match(pattern, office)), None)
