"""What tanya remembers of people: keys, conversations, feedback, audit; in SQLite or PostgreSQL."""
