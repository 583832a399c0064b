"""The intranet page: static files, and the one route module that serves them."""
