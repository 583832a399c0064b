"""What stands above the cards of an inline query."""

BEGIN = "Ketik pertanyaan, atau: pasal 5 permenpanrb 88 2021"
NOTHING = "Tidak ada buktinya. Tanyakan di percakapan pribadi"
TOO_LONG = "Terlalu panjang. Tanyakan di percakapan pribadi"
MORE = "Tanya lebih lanjut di percakapan pribadi"
START = "tanya"
