"""From files to a verified build that is swapped in by one rename."""
