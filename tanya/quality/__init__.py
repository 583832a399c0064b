"""How well each document of a build was read, and what a person should look at."""
