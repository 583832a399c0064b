"""What is known of each regulation beside its text: dates, relations, and whether it is in force."""
