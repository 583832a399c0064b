"""What the bot says of itself."""

START = (
    "Halo, saya tanya. Kirim pertanyaan tentang peraturan reformasi birokrasi dan SAKIP; "
    "setiap jawaban saya buktikan dengan kutipan, pasal, ayat, dan halamannya.\n\n"
    "Contoh:\n"
    "• Kapan laporan kinerja paling lambat disampaikan?\n"
    "• bunyi pasal 20 PP 8/2006\n"
    "• Apakah PermenPANRB 12/2015 masih berlaku?\n\n"
    "Lebih lanjut: /bantuan"
)
HELP = (
    "Cara bertanya\n"
    "• Tulis seperti biasa, dalam bahasa Indonesia. Singkatan seperti SAKIP, LKE, atau IKU saya kenal.\n"
    "• Sebut peraturannya bila Anda tahu, misalnya “PermenPANRB 53/2014”.\n"
    "• Minta bunyi pasal: “bunyi pasal 19 ayat (2) PP 8/2006”.\n"
    "• Tanyakan statusnya: “apakah masih berlaku?”\n\n"
    "Cara membaca jawaban\n"
    "• Tanda [1] menunjuk sumber bernomor di bawah jawaban.\n"
    "• Sumber yang bertanda “Ringkasan, bukan naskah resmi” adalah ringkasan kami. "
    "Periksa naskah resminya sebelum dipakai sebagai dasar keputusan.\n"
    "• Bila tidak ada buktinya, saya katakan tidak tahu.\n\n"
    "Lima pertanyaan terakhir Anda saya ingat selama layanan menyala agar pertanyaan lanjutan dimengerti; "
    "tidak disimpan ke berkas."
)
UNKNOWN_COMMAND = "Perintah itu tidak saya kenal. Tulis saja pertanyaannya, atau lihat /bantuan."
TEXT_ONLY = "Saya hanya dapat membaca teks. Tuliskan pertanyaannya, atau lihat /bantuan."


def too_long(most: int) -> str:
    return f"Pertanyaan itu terlalu panjang; paling banyak {most} karakter. Mohon dipersingkat."


HOW_TO_START = """\
Bot belum punya token. Caranya:
1. Di Telegram, buka percakapan dengan @BotFather dan kirim /newbot.
2. Ikuti petunjuknya sampai mendapat token, bentuknya 123456789:AbCd...
3. Jalankan lagi: TANYA_TELEGRAM_TOKEN=TOKEN_ANDA tanya bot"""
REFUSED = "Token Telegram ditolak. Periksa TANYA_TELEGRAM_TOKEN; token dapat dilihat lagi di @BotFather."
UNREACHABLE = "Telegram tidak dapat dihubungi. Periksa jaringan, proksi, atau TANYA_TELEGRAM_BASE_URL."
