"""From an intent to ranked passages."""
