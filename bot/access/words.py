"""What is said to who may not ask, or not now, and to administrators."""

from tanya.state.telegram.records import ChatCounts

LISTED_ONLY = (
    "Bot ini hanya untuk yang terdaftar. Nomor Telegram Anda {number}: "
    "sampaikan nomor itu kepada pengelola bot di instansi Anda agar didaftarkan."
)
CODE_WANTED = (
    "Bot ini hanya untuk yang diundang. Minta kode kepada pengelola bot di instansi Anda, "
    "lalu kirim kodenya ke sini."
)
CODE_REFUSED = "Kode itu tidak berlaku: salah ketik, sudah dipakai, atau lewat sehari. Minta kode yang baru."
LET_IN = "Selamat datang! Silakan bertanya tentang peraturan RB dan SAKIP. Petunjuk: /bantuan"
ASK_IN_PRIVATE = "Minta akses di percakapan pribadi"

CODE_MADE = (
    "Kode sekali pakai, berlaku sehari:\n\n{code}\n\nPenerimanya mengirim kode itu kepada bot ini; "
    "untuk grup, kirim /kode {code} di grupnya."
)
WHOM_TO_BLOCK = (
    "Sebutkan nomornya, misalnya /{command} 123456789, atau balas pesan orangnya di grup dengan perintah itu."
)
BLOCKED = "Nomor {number} tidak dijawab lagi. Membukanya kembali: /bukablokir {number}"
UNBLOCKED = "Nomor {number} dijawab lagi."
NOT_AN_ADMIN = "Seorang pengelola tidak dapat diblokir."
WHAT_TO_ANNOUNCE = "Tulis kabarnya sesudah perintah: /umumkan PermenPANRB 5/2031 sudah dapat ditanyakan."
TOO_LONG_TO_ANNOUNCE = "Kabar itu terlalu panjang: paling banyak {most} huruf."
NOBODY_TO_TELL = "Belum ada yang berlangganan kabar, jadi tidak ada yang dikirim."
ANNOUNCED = "Kabar itu dikirim kepada {count} pelanggan."
ANNOUNCEMENT = "Peraturan baru"
HOW_TO_END = "Berhenti berlangganan: /langganan berhenti"

# For the menu of an administrator's chat: command and what it does.
ADMIN_COMMANDS = (
    ("statistik", "Pengelola: pemakaian bot"),
    ("umumkan", "Pengelola: kabari pelanggan"),
    ("kode", "Pengelola: kode undangan sekali pakai"),
    ("blokir", "Pengelola: berhenti menjawab seseorang"),
    ("bukablokir", "Pengelola: jawab lagi"),
)
ADMIN_HELP = (
    "Untuk pengelola",
    "/statistik · pemakaian bot\n"
    "/umumkan TEKS · kabari pelanggan peraturan baru\n"
    "/kode · kode undangan sekali pakai\n"
    "/blokir NOMOR · berhenti menjawab orang atau grup itu; di grup, balas pesannya dengan /blokir\n"
    "/bukablokir NOMOR · jawab lagi",
)


def too_often(minutes: int) -> str:
    return f"Anda sudah banyak bertanya dalam satu jam ini. Silakan lanjut sekitar {minutes} menit lagi."


def too_busy(minutes: int) -> str:
    return f"Bot ini sedang sangat ramai. Silakan coba lagi sekitar {minutes} menit lagi."


def statistics(chats: ChatCounts, waiting: int, this_hour: int) -> str:
    return (
        f"Pesan satu jam ini: {this_hour}\n"
        f"Menunggu dijawab: {waiting}\n"
        f"Percakapan dan grup yang menyimpan pilihan: {chats.known}\n"
        f"Berlangganan kabar: {chats.subscribed}\n"
        f"Masuk dengan kode: {chats.paired}\n"
        f"Diblokir: {chats.blocked}"
    )
