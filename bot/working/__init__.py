"""Stored updates, one by one in each chat: what is to be said is worked out, stored, and said."""
