"""What is kept of people, and how they take it along or have it removed."""

ONLY_PRIVATE = "Perintah itu hanya untuk percakapan pribadi dengan saya: https://t.me/{bot}"
YES_DELETE = "Ya, hapus semua"
NO_DELETE = "Batal"
KEPT = "Baik, tidak ada yang dihapus."
EXPORTED = "Ini semua yang saya simpan dari percakapan ini."
EXPORT_NAME = "data-saya-tanya.json"


def told(days: int) -> str:
    return (
        "Yang saya simpan\n"
        f"• Pertanyaan Anda, sumber jawabannya, dan penilaian Anda, paling lama {days} hari: agar pertanyaan "
        "lanjutan dimengerti dan mutu jawaban dapat diperiksa.\n"
        "• Daerah, tanggal, dan langganan yang Anda pilih, dengan nomor percakapan ini di Telegram; "
        "terpisah dari pertanyaannya.\n\n"
        "Yang tidak saya simpan\n"
        "• Nama, nama pengguna, dan nomor telepon Anda. Pertanyaan disimpan di bawah nama samaran.\n"
        "• NIK, NIP, NPWP, nomor telepon, dan alamat surel di dalam pertanyaan: disamarkan lebih dulu.\n"
        "• Di grup, pesan yang tidak ditujukan kepada saya, dan siapa yang bertanya: pertanyaannya disimpan "
        "atas nama grup, dan anggota mana pun dapat menghapusnya dengan /hapusdata di grup itu.\n\n"
        "Pesan di layar ini juga ada pada Telegram, menurut ketentuan Telegram.\n\n"
        "/ekspor mengirim semua data Anda, /hapusdata menghapusnya."
    )


ON_SCREEN = "Pesan yang tampak di layar ini ada pada Telegram dan dapat Anda hapus di sana."
NOTHING_KEPT = f"Tidak ada yang tersimpan dari percakapan ini. {ON_SCREEN}"


def asked_to_delete(*, group: bool) -> str:
    whose = "seluruh grup ini" if group else "percakapan ini"
    return (
        f"Semua pertanyaan, jawaban, dan penilaian dari {whose} akan dihapus, juga daerah, tanggal, "
        "dan langganan. Ini tidak dapat dibatalkan. Lanjutkan?"
    )


def deleted(what: str) -> str:
    return f"Sudah dihapus: {what}; juga daerah, tanggal, dan langganan. {ON_SCREEN}"
