"""What is remembered of a chat: its region, its day, its conversation, its subscription."""

from datetime import date

from tanya.text.dates import in_words

NEW_CONVERSATION = (
    "Baik, kita mulai percakapan baru. Pertanyaan sebelumnya tidak saya bawa lagi; daerah dan tanggal tetap."
)
SUBSCRIBED = "Baik, Anda akan saya kabari bila ada peraturan baru. Berhenti: /langganan berhenti"
UNSUBSCRIBED = "Baik, kabar peraturan baru tidak saya kirim lagi. Mulai lagi: /langganan"
NO_REGIONS = "Koleksi saya belum memuat dokumen daerah, jadi tidak ada daerah yang dapat dipilih."
REGION_CLEARED = "Baik, tidak ada daerah yang dipilih lagi."
DAY_CLEARED = "Baik, saya kembali menjawab menurut aturan hari ini."
WRONG_DAY = "Tanggal itu tidak saya kenali. Tulis misalnya /tanggal 1 Mei 2019, atau /tanggal hari ini."
CLEAR_REGION = "Tanpa daerah"
CLEAR_DAY = "Kembali ke hari ini"


def region_kept(region: str) -> str:
    return f"📍 Baik. Pertanyaan berikutnya saya jawab untuk {region}. Ganti: /daerah"


def region_asked(region: str | None) -> str:
    now = f"Daerah yang dipakai: {region}." if region else "Belum ada daerah yang dipilih."
    return f"{now} Pilih dari daftar, atau tulis: /daerah Kota Metro"


def region_unknown(name: str) -> str:
    return (
        f"Dokumen {name} belum ada di koleksi saya, jadi daerahnya tidak saya ganti. "
        "Aturan nasional tetap dapat ditanyakan. Daerah yang ada:"
    )


def day_kept(day: date) -> str:
    return (
        f"🗓 Baik. Saya menjawab menurut aturan yang berlaku pada {in_words(day)}. Kembali: /tanggal hari ini"
    )


def day_asked(day: date | None) -> str:
    if day is None:
        return "Saya menjawab menurut aturan hari ini. Untuk tanggal lain: /tanggal 1 Mei 2019"
    return f"Saya menjawab menurut aturan per {in_words(day)}. Ganti: /tanggal 1 Mei 2019"
