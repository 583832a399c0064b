"""Carrying out actions at Telegram, whatever it makes of them."""
