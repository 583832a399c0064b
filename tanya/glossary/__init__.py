"""Acronyms, terms, slang and misspellings of the field."""
