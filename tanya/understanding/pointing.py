"""What points at the answer before and says nothing else: `pasal berapa itu?`, `ayat berikutnya`."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from tanya.domain.locator import NodeKind, Step
from tanya.text.analysis import fold, word_set
from tanya.text.jenis import ONE_WORD
from tanya.text.provision_rows import above
from tanya.text.provisions import find_part
from tanya.understanding.placing import MARK


class Aim(StrEnum):
    """What is wanted of the provision that was spoken of."""

    PLACE = "place"  # which one it was
    WHOLE = "whole"  # the whole pasal around it
    PART = "part"  # another part of the same pasal
    PASAL = "pasal"  # another pasal of the same regulation
    NEXT = "next"
    PREVIOUS = "previous"
    STANDING = "standing"  # whether its regulation is in force
    FORMER = "former"  # its words before they were changed
    CHOICE = "choice"  # one of the questions that were offered: `yang kedua`


@dataclass(frozen=True, slots=True)
class Pointing:
    aim: Aim
    part: tuple[Step, ...] = ()  # of PART
    others: tuple[tuple[Step, ...], ...] = ()  # of PART: the others of its row, `ayat 1 dan 3`
    kind: NodeKind | None = None  # of NEXT and PREVIOUS: a neighbour of which kind; None for any
    number: int = 0  # of CHOICE


_FILLING = word_set(
    """
    terus lalu dan kalau nah oh eh lha loh itu ini tadi tersebut ya dong sih deh nih tuh kok kak min pak bu
    coba tolong mohon bisa boleh minta ingin mau tampilkan lihat lihatkan kasih beri berikan bacakan baca
    kutip kutipkan jelaskan jelasin sebutkan apa bunyi isi bagaimana di dari pada dalam ada yang nya saja
    lagi lebih soal tentang mengenai untuk saya tahu sebenar memang letak tepat tertulis diatur disebut
    disebutkan tercantum termuat menurut jadi berarti kamu anda adalah ialah kata tulis tuliskan maksud
    penjelasan keterangan
    """
)
_CORRECTING = word_set("salah bukan ralat koreksi")
_WORDS = word_set("bunyi isi teks redaksi jelaskan jelasin lengkap selengkapnya penjelasan keterangan")
_GOING_ON = word_set("terus lalu")
_PROVISION = r"(?:pasal|ayat|huruf|angka|butir|poin)(?:nya)?"
_RULE = r"(?:peraturan|aturan|ketentuan|regulasi)(?:nya)?"
_PLACE = re.compile(
    rf"(?:dasar(?:nya)? )?(?:{_PROVISION}|halaman|bab|lampiran|{_RULE}) (?:berapa|mana)"
    rf"|(?:berapa|mana) {_PROVISION}"
    rf"|(?:{ONE_WORD}) (?:nomor )?(?:berapa|mana)|(?:dasar|landasan) hukum(?:nya)?(?: mana)?|{_RULE}"
    r"|(?:sumber|rujukan|referensi|acuan|dasar|data)(?:nya)?(?: mana)?"
)
_WHOLE = re.compile(
    rf"(?:{_PROVISION} )?(?:secara )?(?:se)?(?:lengkap|utuh|penuh)(?:nya)?(?: {_PROVISION})?"
    rf"|(?:teks|redaksi|kutipan)(?:nya)?|{_PROVISION}"
)
_AFTER = r"(?:berikut|selanjut|seterus|setelah|sesudah|lanjut)(?:nya)?"
_BEFORE = r"(?:sebelum|terdahulu)(?:nya)?"
_NEXT = re.compile(rf"(?:(?P<kind>{_PROVISION}) )?(?:{_AFTER}|lanjutan(?:nya)?|lanjutkan|sambungan(?:nya)?)")
_PREVIOUS = re.compile(rf"(?:(?P<kind>{_PROVISION}) )?{_BEFORE}")
_PART = re.compile(r"\b(?:ayat|huruf|angka|butir|poin)\s?\(?(?:\d{1,2}[a-z]?|[a-z])\b\)?")
_NAMED = re.compile(r"\b(?:pasal|psl|ps)\.?\s?\d{1,3}\s?[a-z]?\b(?:\s?(?:ayat\s?)?\(?\d{1,2}[a-z]?\)?)?")
_STANDING_WORDS = word_set(
    """
    peraturan aturan ketentuan regulasi pasal masih sudah telah belum tidak atau apakah berlaku dicabut
    diganti digantikan diubah dipakai digunakan kapan sejak mulai oleh dengan status keberlakuan pengganti
    menggantikan mengganti mencabut valid relevan sampai sekarang kini saat
    """
)
_STANDING = re.compile(
    r"\b(?:berlaku\w*|dicabut|diganti(?:kan)?|pengganti(?:nya)?|menggantikan(?:nya)?|mengganti(?:nya)?"
    r"|mencabut(?:nya)?|status(?:nya)?|keberlakuan(?:nya)?|valid|relevan|masih (?:dipakai|digunakan))\b"
)
_FORMER_WORDS = word_set(
    """
    sebelum diubah berubah perubahan diganti dahulu dulu lama semula asli awal versi redaksi teks pasal ayat
    """
)
_FORMER = re.compile(
    r"\bsebelum (?:di|ber)ubah|\bsebelum perubahan|\bdahulu|\bdulu|\blama|\bsemula|\basli|\bawal"
)
_CHOOSING = word_set("yang nomor no pilih pilihan opsi ke saja ya itu saya")
_ORDINALS = {
    **{str(number): number for number in range(1, 6)},
    **dict(zip(("pertama", "kedua", "ketiga", "keempat", "kelima"), range(1, 6), strict=True)),
}
_AS_IT_WAS = ("versi", "sebelum", "asli", "semula", "awal")
NOW = word_set("sekarang kini")
_KIND = re.compile(rf"(?:undang|se|{ONE_WORD})(?:nya)?")  # of a rule: `PP itu masih berlaku?`
_KINDS = {"pasal": NodeKind.PASAL, "ayat": NodeKind.AYAT, "huruf": NodeKind.HURUF}
_TOKEN = re.compile(r"[a-z0-9]+")
_LONGEST = 12  # words
_A_NUDGE = 2  # words


def pointing_in(text: str, without_days: Callable[[str], str]) -> Pointing | None:
    """text: in standard spelling, with regulations named in it as a mark, which points at nothing.

    without_days: takes out the day that a question of standing may name.
    """
    lower = fold(text).replace("lebih lanjut", "")
    words = _TOKEN.findall(lower)
    if MARK in text or not words or len(words) > _LONGEST:
        return None
    left = " ".join(word for word in words if not _is_one(word, _FILLING))
    return (
        _choice(words)
        or _of_words(lower, words)
        or _neighbour(left)
        or _named(lower)
        or _standing(_TOKEN.findall(fold(without_days(text))))
        or _place(left, words)
    )


def _choice(words: list[str]) -> Pointing | None:
    said = [word for word in words if word not in _CHOOSING]
    number = _ORDINALS.get(said[0]) if len(said) == 1 else None
    return Pointing(Aim.CHOICE, number=number) if number else None


def _of_words(lower: str, words: list[str]) -> Pointing | None:
    """`bunyinya sebelum diubah`: earlier words of the provision, not the one before it; or those of today."""
    known = all(_is_one(word, _FORMER_WORDS | _FILLING | NOW) for word in words)
    said = any(_is_one(word, _WORDS) or word.startswith(_AS_IT_WAS) for word in words)
    if not (known and said):
        return None
    if _FORMER.search(lower):
        return Pointing(Aim.FORMER)
    return Pointing(Aim.PLACE) if NOW.intersection(words) else None


def _neighbour(left: str) -> Pointing | None:
    for aim, pattern in ((Aim.NEXT, _NEXT), (Aim.PREVIOUS, _PREVIOUS)):
        if found := pattern.fullmatch(left):
            kind = (found["kind"] or "").removesuffix("nya")
            return Pointing(aim, kind=_KINDS.get(kind, NodeKind.ANGKA) if kind else None)
    return None


def _named(lower: str) -> Pointing | None:
    """A part or a pasal that is named with nothing beside it."""
    if _NAMED.search(lower):
        rest = _PART.sub(" ", _NAMED.sub(" ", lower))
        return Pointing(Aim.PASAL) if _is_filling(rest) else None
    asked = lower.rstrip(" ?.!")
    if (row := above(asked, 0, len(asked))) and len(row.parts) > 1 and _is_filling(asked[: row.start]):
        return Pointing(Aim.PART, row.parts[0], others=row.parts[1:])
    if _PART.search(lower) and _is_filling(_PART.sub(" ", lower)):
        return Pointing(Aim.PART, find_part(lower))
    return None


def _is_filling(text: str) -> bool:
    return all(_is_one(word, _FILLING | _CORRECTING) for word in _TOKEN.findall(text))


def _standing(words: list[str]) -> Pointing | None:
    known = all(_is_one(word, _STANDING_WORDS | _FILLING) or _KIND.fullmatch(word) for word in words)
    return Pointing(Aim.STANDING) if known and _STANDING.search(" ".join(words)) else None


def _place(left: str, words: list[str]) -> Pointing | None:
    if _PLACE.fullmatch(left):
        return Pointing(Aim.PLACE)
    if not left and words[0] in _GOING_ON and len(words) <= _A_NUDGE:
        return Pointing(Aim.NEXT)  # `terus?`
    if _WHOLE.fullmatch(left) or (not left and any(_is_one(word, _WORDS) for word in words)):
        return Pointing(Aim.WHOLE)
    return None


def _is_one(word: str, of: frozenset[str]) -> bool:
    return word in of or word.removesuffix("nya") in of
