"""What is said of ratings."""

THANKS = "Terima kasih atas penilaiannya."
WHY = (
    "Maaf jawaban itu kurang membantu. Apa yang kurang? Pilih salah satu, atau balas pesan ini dengan "
    "alasan Anda."
)
NOT_YOURS = "Jawaban itu sudah terhapus, jadi tidak dapat dinilai lagi."


def noted(reason: str) -> str:
    return f"Terima kasih, sudah saya catat: {reason}."


COMMENT_NOTED = "Terima kasih, alasan Anda sudah saya catat."
