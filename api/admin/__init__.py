"""What administrators do over HTTP: documents in, builds, how well they were read, questions to review."""
