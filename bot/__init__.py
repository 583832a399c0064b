"""Telegram door: the assistant in private chats, in groups, and inline."""
