"""Answers, provisions and lists as messages and buttons: pure functions, nothing is asked or sent here."""
