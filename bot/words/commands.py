"""The commands, with what a menu says of each and the line that helps whoever used it wrongly."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    name: str
    menu: str  # 256 characters at most; a phone shows some 40
    wrong: str = ""  # said where what it needs is missing
    in_groups: bool = True


COMMANDS = (
    Command(
        "tanya",
        "Ajukan pertanyaan",
        "Tulis pertanyaannya sesudah perintah: /tanya apa itu perjanjian kinerja?",
    ),
    Command("pasal", "Bunyi satu pasal", "Sebutkan pasal dan peraturannya: /pasal 19 ayat (2) PP 8/2006"),
    Command("status", "Masih berlakukah peraturan", "Sebutkan peraturannya: /status PermenPANRB 12/2015"),
    Command(
        "banding",
        "Bandingkan dua hal atau aturan",
        "Sebutkan keduanya: /banding hukuman disiplin sedang dan berat, "
        "atau /banding PermenPANRB 12/2015 dan PermenPANRB 88/2021",
    ),
    Command(
        "predikat",
        "Predikat sebuah nilai",
        "Sebutkan nilainya: /predikat 75,5. Untuk nilai lain, tambahkan namanya: /predikat 60 SPBE",
    ),
    Command("istilah", "Arti istilah atau singkatan", "Sebutkan istilahnya: /istilah IKU"),
    Command("daerah", "Pilih daerah Anda"),
    Command("tanggal", "Aturan per tanggal tertentu"),
    Command("sumber", "Sumber jawaban dan isi koleksi"),
    Command("baru", "Mulai percakapan baru"),
    Command("langganan", "Kabar peraturan baru", in_groups=False),
    Command("bantuan", "Petunjuk"),
    Command("privasi", "Apa yang disimpan", in_groups=False),
    Command("ekspor", "Unduh data Anda", in_groups=False),
    Command("hapusdata", "Hapus data percakapan ini"),
)
WRONG = {command.name: command.wrong for command in COMMANDS}
PRIVATE_ONLY = tuple(command.name for command in COMMANDS if not command.in_groups)
SAME = {"mulai": "start", "help": "bantuan", "apaitu": "istilah"}
"""Other names for them, which no menu lists."""
