"""Thousands of questions to the bot, through failures and deaths, and what became of each."""
