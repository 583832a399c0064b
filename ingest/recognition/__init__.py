"""Pages that are pictures: which they are, what an engine reads on them, and what is made of it."""
