"""Every flow as people go through it. The index holds the shipped digests and invented papers."""

import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.words import choices, privacy, rating, welcome
from tests.bot.journeys.stage import Stage
from tests.chat.server import Behaves, Received, Wire

GARDEN = "Kapan laporan kinerja kebun raya paling lambat disampaikan?"
DEADLINE = "kapan SKPD paling lambat menyampaikan laporan kinerja?"
ADMIN = 1001


@dataclass(frozen=True, slots=True)
class Journey:
    """name: of its page in docs/telegram; settings: TANYA_... that the bot is started with."""

    name: str
    title: str
    walk: Callable[[Stage], None]
    settings: dict[str, str] = field(default_factory=dict)
    model: Behaves | None = None  # what words its answers, where it is not the quotes alone


def _in_two_breaths(received: Received, wire: Wire) -> None:
    """A language model that writes one sentence, thinks for a while, and writes another."""
    mark = received.mark_of("disampaikan paling lambat tanggal 15 Februari")
    wire.begin()
    wire.say(f"Laporan kinerja kebun raya disampaikan paling lambat tanggal 15 Februari {mark}.\n")
    wire.wait(2.5)
    wire.say(f"Laporan kinerja kebun raya memuat jumlah koleksi tumbuhan {mark}.\n")
    wire.finish()


def _as_it_comes(stage: Stage) -> None:
    stage.tells("Dengan model bahasa (TANYA_LLM): selama ia menulis, tampak kalimat yang sudah terbukti.")
    stage.shows_drafts = True
    (answer,) = stage.says(GARDEN)
    assert stage.drafts
    assert all("15 Februari" in draft for draft in stage.drafts)
    assert answer.text.startswith("Laporan kinerja kebun raya disampaikan paling lambat tanggal 15 Februari")
    stage.tells("Di percakapan lain jawabannya kutipan saja: tidak ada yang menunggu model.")
    (card,) = stage.types("kapan laporan kinerja kebun raya paling lambat disampaikan?")
    assert "disusun oleh model bahasa" not in card["input_message_content"]["message_text"]


def _question(stage: Stage) -> None:
    (answer,) = stage.says(GARDEN)
    assert "tanggal 15 Februari" in answer.text
    assert "✅ Berlaku" in answer.text or "❔ Status belum diverifikasi" in answer.text
    opened, photo = stage.presses(answer, "📖 1", 2)
    assert opened.text.startswith("Pasal 2 ayat (2)")
    assert photo.kind == "photo"
    above = stage.changes(opened, "⬆️ Pasal 2")
    beside = stage.changes(above, "Pasal 3 ▶️")
    assert beside.text.startswith("Pasal 3")
    (other,) = stage.presses(beside, "🖼")
    assert other.kind == "photo"
    (follow_up,) = stage.says("ayat berikutnya")
    assert "jumlah pengunjung" in follow_up.text
    (deadline,) = stage.says(DEADLINE)
    stage.presses(deadline, "⚖️ Status")
    stage.presses(deadline, "Bunyi lengkap")
    stage.tells("Membalas jawaban lama melanjutkan dari jawaban itu.")
    (older,) = stage.replies(answer, "bunyi lengkap pasalnya")
    assert "Pasal 2" in older.text


def _long(stage: Stage) -> None:
    stage.tells("Dipotong di antara ayat; setiap bagian memuat nomor dan sumbernya sendiri.")
    parts = stage.says("bunyi pasal 1 PP 73/2031", 3)
    assert all("[1] PP Nomor 73 Tahun 2031" in part.text for part in parts)
    assert all(part.text.split("Sumber")[0].rstrip().endswith("[1]") for part in parts)


def _lookups(stage: Stage) -> None:
    (started,) = stage.says("/start")
    stage.presses(started, started.labels[0])
    for written, said in (
        ("/tanya apa itu kebun raya?", "kawasan koleksi tumbuhan"),
        ("/pasal 2 ayat (3) PP 71/2031", "jumlah pengunjung"),
        ("/status PermenPANRB 12/2015", "tidak berlaku lagi"),
        ("/banding hukuman disiplin sedang dan berat", "Hukuman disiplin berat"),
        ("/predikat 75,5", "BB (Sangat Baik)"),
        ("/istilah SAKIP", "SAKIP"),
        ("/bantuan", "/hapusdata"),
    ):
        assert said in stage.says(written)[0].text
    stage.tells("Pemakaian yang keliru dijawab satu baris yang menolong.")
    for command in ("pasal", "status", "banding", "predikat", "istilah"):
        assert f"/{command} " in stage.says(f"/{command}")[0].text
    assert stage.says("/entah")[0].text == welcome.UNKNOWN_COMMAND


def _choosing(stage: Stage) -> None:
    (listed,) = stage.says("/daerah")
    stage.changes(listed, "Kota Metro")
    (answer,) = stage.says("Predikat SAKIP yang ditargetkan?")
    assert "📍 Untuk Kota Metro" in answer.text
    stage.says("/daerah Kota Bandung")
    stage.says("/daerah hapus")
    stage.says("/tanggal 1 Mei 2019")
    (answer,) = stage.says("Apakah PermenPANRB 12/2015 masih berlaku?")
    assert answer.text.startswith("🗓 Menurut aturan per 1 Mei 2019")
    stage.says("/tanggal hari ini")
    (sources,) = stage.says("/sumber")
    assert "Sumber jawaban terakhir" in sources.text
    stage.says("/sumber kebun raya")
    assert stage.says("/baru")[0].text == choices.NEW_CONVERSATION
    stage.says("/langganan")
    stage.says("/langganan berhenti")


def _rating(stage: Stage) -> None:
    (answer,) = stage.says(GARDEN)
    stage.presses(answer, "👍", 0)
    (why,) = stage.presses(answer, "👎")
    assert stage.changes(why, "kurang lengkap").text == rating.noted("kurang lengkap")
    (why,) = stage.presses(answer, "👎")
    assert stage.answers(why, "yang saya cari ayat (3)").text == rating.COMMENT_NOTED


def _privacy(stage: Stage) -> None:
    stage.says("NIP saya 198001012005011001, kapan laporan kinerja kebun raya disampaikan?")
    stage.says("/privasi")
    (file,) = stage.says("/ekspor")
    kept = json.loads(file.content)
    assert kept["answers"][0]["question"].startswith("NIP saya [disamarkan]")
    assert str(stage.person) not in (kept["owner"], kept["answers"][0]["owner"])
    (asked,) = stage.says("/hapusdata")
    assert "1 jawaban" in stage.changes(asked, privacy.YES_DELETE).text
    (file,) = stage.says("/ekspor")
    assert json.loads(file.content)["answers"] == []


def _group(stage: Stage) -> None:
    stage.tells("Pesan yang tidak ditujukan kepadanya tidak dijawab.")
    stage.says("besok rapat jam 9 ya", 0, stage.group)
    (answer,) = stage.says(f"@tanya_uji_bot {DEADLINE}", 1, stage.group)
    assert answer.reply_to
    (follow_up,) = stage.replies(answer, "pasal berapa itu?")
    assert "Pasal 19" in follow_up.text
    stage.says("/daerah@tanya_uji_bot Kota Metro", 1, stage.group)
    (regional,) = stage.says("@tanya_uji_bot predikat SAKIP yang ditargetkan?", 1, stage.group)
    stage.tells("Selanjutnya di percakapan pribadi:")
    again = stage.opens(regional, "💬 Lanjut", 2)
    assert "📍 Untuk Kota Metro" in again[-1].text
    stage.opens(answer, "📖 1")
    stage.says("/ekspor", 1, stage.group)


def _inline(stage: Stage) -> None:
    assert stage.types("pasal 2 pp 71 2031")[0]["title"]
    assert len(stage.types("beda hukuman disiplin sedang dan berat")) == 3
    assert stage.types("harga bensin") == []


def _links(stage: Stage) -> None:
    stage.tells("Tautan https://t.me/tanya_uji_bot?start=pnpp-71-2031_p2_y2 dari halaman atau REST:")
    opened, photo = stage.says("/start pnpp-71-2031_p2_y2", 2)
    assert opened.text.startswith("Pasal 2 ayat (2)")
    assert photo.kind == "photo"
    stage.says("/start pnpp-71-2031")
    assert stage.says("/start pnpp-99-2099_p1")[0].text == welcome.GONE


def _other_things(stage: Stage) -> None:
    file = {"file_id": "a", "file_unique_id": "b"}
    photo = [{**file, "width": 90, "height": 90}]
    assert stage.says(None, 1, voice={**file, "duration": 3})[0].text == welcome.VOICE
    assert stage.says(None, 1, photo=photo)[0].text == welcome.PICTURE
    assert stage.says(None, 2, photo=photo, caption=GARDEN)[0].text == welcome.CAPTION_ONLY
    stage.says("bunyi pasal 2 PP 72/2031")
    (changed,) = stage.edits("bunyi pasal 2 PP 72/2031", "bunyi pasal 3 PP 71/2031")
    assert "inspektorat" in changed.text
    stage.says("hapus \u202e<b>semua</b> /hapusdata")


def _voice(stage: Stage) -> None:
    stage.tells("Dengan program yang menuliskan suara (TANYA_TELEGRAM_TRANSCRIBER).")
    stage.people.files["suara"] = GARDEN.encode()
    voice = {"file_id": "suara", "file_unique_id": "a", "duration": 4}
    heard, answer = stage.says(None, 2, voice=voice)
    assert heard.text == welcome.heard(GARDEN)
    assert "15 Februari" in answer.text
    stage.people.files["sunyi"] = b""
    assert stage.says(None, 1, voice={**voice, "file_id": "sunyi"})[0].text == welcome.NOT_HEARD


def _access(stage: Stage) -> None:
    stage.tells("Bot yang hanya untuk yang diundang (TANYA_TELEGRAM_ACCESS=kode).")
    stage.says(GARDEN)
    stage.tells("Pengelola, dalam percakapannya sendiri:")
    (made,) = stage.says("/kode", 1, ADMIN, ADMIN)
    code = made.text.split()[made.text.split().index("sehari:") + 1]
    stage.tells("Yang diundang:")
    stage.says(code)
    (answer,) = stage.says(GARDEN)
    assert "15 Februari" in answer.text
    stage.says("/langganan")
    stage.tells("Pengelola:")
    stage.says("/statistik", 1, ADMIN, ADMIN)
    before = len(stage.people.by_bot(stage.person))
    stage.says("/umumkan PP 72/2031 tentang museum sudah dapat ditanyakan.", 1, ADMIN, ADMIN)
    news = stage.people.wait_for(before + 1, stage.person)[-1]
    assert news.text.startswith("Peraturan baru")
    stage.says(f"/blokir {stage.person}", 1, ADMIN, ADMIN)
    stage.says("masih di sini?", 0)
    time.sleep(2)  # what is not answered shows nothing to wait for
    stage.says(f"/bukablokir {stage.person}", 1, ADMIN, ADMIN)
    assert "15 Februari" in stage.says(GARDEN)[0].text


def _quota(stage: Stage) -> None:
    left = 3600 - time.time() % 3600
    if left < 20:  # counting begins anew: what was asked before then would not count
        time.sleep(left)
    stage.tells("Bot dengan paling banyak dua pesan satu orang dalam satu jam (TANYA_TELEGRAM_PER_HOUR=2).")
    stage.says("apa itu kebun raya?")
    stage.says("apa itu museum?")
    (told,) = stage.says(GARDEN)
    assert "menit lagi" in told.text


JOURNEYS = (
    Journey("pertanyaan", "Pertanyaan, sumbernya, dan halamannya", _question),
    Journey("panjang", "Jawaban yang panjang", _long),
    Journey("draf", "Jawaban yang tampak selagi disusun", _as_it_comes, model=_in_two_breaths),
    Journey("perintah", "Perintah", _lookups),
    Journey("pilihan", "Daerah, tanggal, sumber, langganan", _choosing),
    Journey("penilaian", "Penilaian", _rating),
    Journey("privasi", "Privasi", _privacy),
    Journey("grup", "Grup", _group),
    Journey("sebaris", "Di percakapan lain (sebaris)", _inline),
    Journey("tautan", "Tautan", _links),
    Journey("bukan-teks", "Suara, gambar, dan pesan yang diubah", _other_things),
    # The stand-in for a voice is a file with its words, so that one that prints files writes them out.
    Journey("suara", "Suara", _voice, {"TANYA_TELEGRAM_TRANSCRIBER": "cat"}),
    Journey(
        "akses",
        "Undangan, kabar, dan blokir",
        _access,
        {"TANYA_TELEGRAM_ACCESS": "kode", "TANYA_TELEGRAM_ADMINS": str(ADMIN)},
    ),
    Journey("kuota", "Kuota", _quota, {"TANYA_TELEGRAM_PER_HOUR": "2"}),
)
