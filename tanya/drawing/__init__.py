"""Pages of foreign PDF drawn in a child process: whatever a page does, it does it there."""
