"""What is said to whoever starts the bot, on the terminal."""

import re

TOKEN = re.compile(r"\d{1,20}:[\w-]+", re.ASCII)  # the form of one

HOW_TO_START = """\
Bot belum punya token. Caranya:
1. Di Telegram, buka percakapan dengan @BotFather (https://t.me/BotFather) dan kirim /newbot.
2. Jawab dua pertanyaannya: nama yang tampak, lalu nama pengguna yang berakhir dengan bot.
   Balasannya memuat token, bentuknya 123456789:AbCd... Simpan baik-baik: pemegangnya menguasai bot Anda.
3. Jalankan lagi: TANYA_TELEGRAM_TOKEN=TOKEN_ANDA tanya bot
4. Buka bot Anda di Telegram, tekan Mulai, dan bertanyalah."""
REFUSED = "Token Telegram ditolak. Periksa TANYA_TELEGRAM_TOKEN; token dapat dilihat lagi di @BotFather."
UNREACHABLE = "Telegram tidak dapat dihubungi. Periksa jaringan, proksi, atau TANYA_TELEGRAM_BASE_URL."
BY_WEBHOOK = (
    "TANYA_TELEGRAM_WEBHOOK diisi, jadi pesan dikirim Telegram ke alamat itu dan dilayani `tanya serve`. "
    "Jalankan tanya serve, atau kosongkan TANYA_TELEGRAM_WEBHOOK agar bot mengambil pesannya sendiri."
)
BY_NAME = (
    "Di grup, Telegram baru menyampaikan perintah dan balasan. Agar bot juga mendengar bila namanya disebut: "
    "kirim /setprivacy kepada @BotFather, pilih bot ini, lalu Disable; sesudah itu keluarkan bot dari grup "
    "dan masukkan lagi."
)
INLINE = (
    "Bot belum dapat dipanggil dari percakapan lain. Bila diinginkan: kirim /setinline kepada @BotFather, "
    "pilih bot ini, lalu tulis petunjuk singkat."
)
READY_INSIDE = "@{username} menjawab juga di Telegram"
READY = "@{username} siap menjawab di Telegram (Ctrl+C untuk berhenti)"


def hints(*, by_name: bool, inline: bool) -> list[str]:
    """What @BotFather still has to be told, where people are to call it so."""
    return [*([] if by_name else [BY_NAME]), *([] if inline else [INLINE])]
