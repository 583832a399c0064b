"""What is said to whoever starts the bot, on the terminal."""

import re

TOKEN = re.compile(r"\d+:[\w-]+", re.ASCII)  # the form of one

HOW_TO_START = """\
Bot belum punya token. Caranya:
1. Di Telegram, buka percakapan dengan @BotFather dan kirim /newbot.
2. Ikuti petunjuknya sampai mendapat token, bentuknya 123456789:AbCd...
3. Jalankan lagi: TANYA_TELEGRAM_TOKEN=TOKEN_ANDA tanya bot"""
REFUSED = "Token Telegram ditolak. Periksa TANYA_TELEGRAM_TOKEN; token dapat dilihat lagi di @BotFather."
UNREACHABLE = "Telegram tidak dapat dihubungi. Periksa jaringan, proksi, atau TANYA_TELEGRAM_BASE_URL."
BY_WEBHOOK = (
    "TANYA_TELEGRAM_WEBHOOK diisi, jadi pesan dikirim Telegram ke alamat itu dan dilayani `tanya serve`. "
    "Jalankan tanya serve, atau kosongkan TANYA_TELEGRAM_WEBHOOK agar bot mengambil pesannya sendiri."
)
READY_INSIDE = "@{username} menjawab juga di Telegram"
READY = "@{username} siap menjawab di Telegram (Ctrl+C untuk berhenti)"
