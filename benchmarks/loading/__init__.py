"""A real service under load, from processes beside it."""
