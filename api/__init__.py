"""REST door: the assistant over HTTP."""
