"""A Model Context Protocol server: what programs with a language model of their own may look up here."""
