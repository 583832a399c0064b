"""From an update to what is to be said: nothing is sent here."""
