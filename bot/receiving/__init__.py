"""Taking updates in, from Telegram to the store."""
