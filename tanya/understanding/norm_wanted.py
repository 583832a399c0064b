"""Which kind of norm a question asks for: rights, duties, bans, penalties, powers or tasks."""

import re
from enum import StrEnum
from functools import lru_cache


class Norm(StrEnum):
    """Each by the name that is said to who asks."""

    RIGHT = "hak"
    DUTY = "kewajiban"
    BAN = "larangan"
    PENALTY = "sanksi"
    POWER = "wewenang"
    TASK = "tugas"


_NAMED = {
    Norm.RIGHT: r"(?<!tanpa )hak(?:-hak)?"
    r"(?! (?:cipta|akses|tolak|milik|guna|pakai|suara|pilih|asasi|angket))",
    Norm.DUTY: r"kewajiban|(?:wajib|harus) (?:melakukan |berbuat )?(?:apa|ngapain)\b",
    Norm.BAN: r"larangan|(?:dilarang|(?:tidak|nggak|gak|ga) (?:boleh|bisa)) (?:\w+ ){0,2}(?:apa|ngapain)\b"
    r"|(?<=apa saja yang )(?:dilarang|tidak boleh)",
    Norm.PENALTY: r"sanksi|hukuman|pidana|ancaman",
    Norm.POWER: r"wewenang|kewenangan",
    Norm.TASK: r"(?<!surat )tugas(?! (?:belajar|akhir))",
}
_ASKED = re.compile(
    "|".join(rf"(?P<{norm.name}>\b(?:{words})(?:nya)?\b)" for norm, words in _NAMED.items()), re.IGNORECASE
)
# Asked before the norm is named, it is what is asked of it.
_OF_IT = re.compile(
    r"\b(?:(?:per)?syarat(?:an)?|kriteria|(?:tata )?cara|prosedur|mekanisme|dasar|tujuan|pengertian|definisi"
    r"|arti|contoh|beda|perbedaan|asas|prinsip|lingkup|lama|batas|besar(?:an)?|alasan|siapa|kapan|mana|pelaksanaan"
    r"|pemenuhan|penegakan|penjatuhan|pencabutan|pelimpahan|pelanggaran|pembagian|laporan|hubungan)\b",
    re.IGNORECASE,
)
# `hak dan kewajiban PNS`, `hak PNS dan kewajibannya`
_JOINED = re.compile(r"[\w\s-]{0,40}(?:[,/&]|\b(?:dan|atau|serta|sama)\b)\s*")


@lru_cache(maxsize=256)
def norms_wanted(question: str) -> frozenset[Norm]:
    """The norm that is named first and those joined to it; empty where something of it is asked instead.

    Whatever a penalty is for, `sanksi melanggar larangan`, it is the penalty that is asked.
    """
    found = list(_ASKED.finditer(question))
    if not found or _OF_IT.search(question[: found[0].start()]):
        return frozenset()
    told = [Norm[str(one.lastgroup)] for one in found]
    if Norm.PENALTY in told:
        return frozenset({Norm.PENALTY})
    wanted = {told[0]}
    for before, here, norm in zip(found, found[1:], told[1:], strict=False):
        if not _JOINED.fullmatch(question[before.end() : here.start()]):
            break
        wanted.add(norm)
    return frozenset(wanted)
