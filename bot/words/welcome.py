"""Greeting, help, and what helps where something was not understood."""

START = (
    "Halo! Saya Tanya. Kirim pertanyaan tentang peraturan reformasi birokrasi dan SAKIP. "
    "Setiap jawaban saya buktikan dengan kutipan, pasal, ayat, dan halamannya; "
    "bila tidak ada buktinya, saya katakan bahwa saya tidak tahu.\n\n"
    "Tulis saja seperti biasa, atau pilih contoh di bawah ini. Petunjuk: /bantuan"
)
ASKING = (
    "Tulis seperti biasa, dalam bahasa Indonesia. Singkatan seperti SAKIP, LKE, atau IKU saya kenal. "
    "Sebut peraturannya bila Anda tahu, misalnya “PermenPANRB 53/2014”. "
    "Pertanyaan lanjutan boleh singkat: “kalau terlambat?”, “pasal berapa itu?”. "
    "Balas salah satu jawaban saya untuk melanjutkan dari jawaban itu."
)
READING = (
    "Tanda [1] menunjuk sumber bernomor di bawah jawaban; tombol 📖 membuka pasalnya dan gambar halamannya. "
    "✅ berlaku, ⛔ tidak berlaku lagi, ❔ status belum diverifikasi, 🕘 bunyi sebelum diubah. "
    "“Ringkasan, bukan naskah resmi” adalah ringkasan kami: periksa naskah resminya sebelum dipakai "
    "sebagai dasar keputusan."
)
UNKNOWN_COMMAND = "Perintah itu tidak saya kenal. Tulis saja pertanyaannya, atau lihat /bantuan."
EMPTY_MENTION = "Ya? Tulis pertanyaannya sesudah nama saya, misalnya: @{bot} apa itu perjanjian kinerja?"
VOICE = "Maaf, saya belum dapat mendengarkan suara. Mohon tuliskan pertanyaannya."
PICTURE = "Maaf, saya belum dapat membaca gambar atau berkas. Mohon tuliskan pertanyaannya."
TEXT_ONLY = "Saya hanya dapat membaca teks. Tuliskan pertanyaannya, atau lihat /bantuan."
CAPTION_ONLY = "Gambar atau berkasnya tidak saya baca; yang saya jawab tulisan di bawahnya."
STALE_BUTTON = "Tombol ini tidak dapat dipakai lagi. Silakan tanyakan sekali lagi."
GONE = "Ketentuan itu tidak ada lagi di koleksi saya. Silakan tanyakan sekali lagi."
ANSWER_GONE = "Jawaban itu sudah terhapus. Silakan tanyakan sekali lagi."
NO_PICTURE = "Gambar halaman itu sedang tidak tersedia."

NOT_HEARD = "Maaf, kata-katanya tidak dapat saya tangkap. Mohon tuliskan pertanyaannya."


def start_in_group(bot: str, *, by_name: bool) -> str:
    """by_name: whether Telegram hands over messages of groups that only name the bot."""
    if by_name:
        how = (
            f"hanya menjawab bila disebut (@{bot}), bila pesan saya dibalas, atau dengan perintah seperti "
            "/tanya dan /pasal. Pesan lain saya abaikan."
        )
        example = f"@{bot}"
    else:
        how = (
            f"menjawab perintah seperti /tanya@{bot} dan /pasal@{bot}, dan balasan atas pesan saya. "
            "Pesan lain tidak sampai kepada saya."
        )
        example = f"/tanya@{bot}"
    return f"Halo! Saya Tanya. Di grup saya {how}\n\nContoh: {example} kapan laporan kinerja disampaikan?"


def elsewhere(bot: str, *, by_name: bool, inline: bool) -> str:
    """inline: whether Telegram lets people call it from any chat."""
    call = f"sebut @{bot}" if by_name else f"tulis /tanya@{bot} dan pertanyaannya,"
    cards = f" Di percakapan mana pun, ketik @{bot} lalu pertanyaannya, dan pilih kartu jawabannya."
    return f"Di grup, {call} atau balas pesan saya.{cards if inline else ''}"


def heard(words: str) -> str:
    return f"Yang saya tangkap: “{words}”"


def too_long(most: int) -> str:
    return f"Pertanyaan itu terlalu panjang; paling banyak {most} karakter. Mohon dipersingkat."
