"""Whether somebody's private number, address or password is asked for; what a rule says of them may be asked.

No pattern here holds an unbounded repetition inside another: a question is a stranger's text.
"""

import re

_NUMBER = r"no(?:mor)? ?(?:hp|telepon|telpon|wa|rekening|ktp)"
_PRIVATE = rf"(?:nik|npwp|{_NUMBER}|alamat rumah|password|kata sandi)(?:nya)?\b"
_FILLER = r"(?:(?:sih|ya|dong|saja|aja) )?"
_OWNER = (
    r"(?:pak|bapak|bu|ibu|mas|mbak|si|saya|aku|dia|milik|punya|atas nama|dari|kepala|sekda|sekretaris|bupati"
    r"|gubernur|wali ?kota|camat|lurah|kades|menteri|presiden|pejabat|pegawai|pns|asn|guru|dosen|staf|warga"
    r"|penduduk|orang|semua|seluruh|direktur|ketua|anggota|aplikasi|akun|sistem|email|wifi|admin|server|dinas)\b"
)
_ASKING_LEAVE = re.compile(r"^(?:(?:boleh|bisa|dapat)(?:kah)? (?:saya |aku )?(?:tahu|tau|minta|lihat) )")
# An order to hand it over; to tell of its rule, its meaning or its use is no such thing.
_HANDED_OVER = re.compile(
    r"^(?:(?:tolong|mohon|coba|saya|aku|mau|ingin) ){0,3}"
    r"(?:minta|(?:kasih|beri|sebut|cari|kirim|lihat|tampil)(?:kan|in|tahu)?) "
    r"(?:(?!(?:apa|siapa|bagaimana|sanksi|syarat|dasar|aturan|peraturan|ketentuan|pasal|arti|pengertian"
    r"|definisi|kepanjangan|fungsi|manfaat|kewajiban|contoh|cara|tata|alasan)(?:nya)?\b)\w+ ){0,4}"
    rf"{_PRIVATE}(?! (?:pengaduan|layanan|kantor))"
)
_TOLD = re.compile(
    rf"\bberapa(?:kah)? {_FILLER}{_PRIVATE}|\b(?:apa|data|daftar) {_FILLER}{_PRIVATE} {_OWNER}"
    rf"|^{_PRIVATE} {_OWNER}"
)
_NAMED = re.compile(rf"(?i:\bapa {_FILLER}{_PRIVATE}) [A-Z][a-z]")
_RULED = re.compile(
    r"\b(?:wajib|harus|boleh|bisa|dapat|perlu|sanksi|menurut|pasal|termasuk"
    r"|di(?:catat|minta|cantumkan|simpan|gunakan|pakai|rahasiakan|umumkan|sebutkan|serahkan|isi|atur|anggap)\w*)"
    r"(?:kah)?\b"
)


def asks_private(text: str, line: str) -> bool:
    """text: as typed; line: its words in small letters, one space between them."""
    line = _ASKING_LEAVE.sub("minta ", line)
    if _HANDED_OVER.search(line):
        return True
    return bool(_TOLD.search(line) or _NAMED.search(text)) and not _RULED.search(line)
