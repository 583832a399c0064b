"""Which provisions of a regulation were changed, or what an amendment changes: when just that is asked."""

import re

from tanya.understanding.placing import MARK
from tanya.understanding.starting import Speaks

_DONE = (
    r"(?:diubah|berubah|diganti|dihapus|disisipkan|ditambah(?:kan)?"
    r"|mengubah|menghapus|menyisipkan|menambah(?:kan)?|mengganti)"
)
_PART = r"(?:pasal|ayat|ketentuan|bagian|bab|hal|angka|poin)"
_ASKED = re.compile(
    rf"\b(?:{_PART}|apa)(?: (?:saja|apa|mana|berapa|aja|yang|dari|dalam|pada|oleh|di\w*|{MARK})){{0,6}}"
    rf" {_DONE}\b"
    rf"|\b{_DONE} (?:{_PART} )?(?:apa|mana|berapa)\b"
    r"|\bapa (?:saja )?(?:isi |pokok |poin )?(?:yang )?perubahan"
    r"|\bperubahan(?:nya)? (?:itu )?(?:apa|mana|meliputi)"
    r"|\b(?:daftar|rincian|ringkasan|pokok|isi) perubahan"
)
_OWN = re.compile(
    rf"\b(?:{_PART}|{_DONE}|perubahan(?:nya)?|isi|pokok|poin|daftar|rincian|ringkasan|sebutkan|meliputi"
    r"|(?:ke)?(?:satu|pertama|dua|tiga|empat|lima))\b"
)


def changes_asked(lower: str, speaks: Speaks) -> bool:
    """lower: in lower case, names as a mark. Not where a matter is named: that is looked for in the rule."""
    return MARK in lower and bool(_ASKED.search(lower)) and not speaks(_OWN.sub(" ", lower))
