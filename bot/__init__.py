"""Telegram door: the assistant in a private chat."""
