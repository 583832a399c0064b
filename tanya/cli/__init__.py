"""The command `tanya`. ingest, api and bot add their commands through entry points."""
