"""What an index costs by its size, beside what others build of the same texts; ../sizes.py measures it."""
