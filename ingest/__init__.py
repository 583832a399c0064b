"""From files to a verified build: read, clean, parse, cut, embed, write, swap."""
