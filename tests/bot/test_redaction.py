import logging

from bot.redaction import RedactingFormatter, redacted

TOKEN = "123456789:rahasia-sekali"


def test_the_token_and_its_secret_half_are_taken_out() -> None:
    assert redacted(f"GET /bot{TOKEN}/getMe rahasia-sekali", TOKEN) == "GET /bot[token]/getMe [token]"


def test_the_token_is_taken_out_of_tracebacks_too() -> None:
    try:
        raise ConnectionError(f"https://api.telegram.org/bot{TOKEN}/getMe")
    except ConnectionError as fault:
        record = logging.LogRecord("bot", logging.ERROR, "x", 1, "gagal", None, (type(fault), fault, None))
    formatted = RedactingFormatter(TOKEN).format(record)
    assert "ConnectionError" in formatted
    assert "rahasia" not in formatted
