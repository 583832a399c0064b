"""What the bot says of itself, by theme; what it says of rules is the answer's."""
