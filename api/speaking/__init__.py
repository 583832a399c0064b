"""The assistant in the protocols of others: of chat pages, and of programs that look for tools."""
