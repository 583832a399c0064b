"""Runs as HTML files that need nothing else."""
