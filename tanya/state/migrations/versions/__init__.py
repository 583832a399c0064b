"""One file a change of the tables, oldest first; a file that was released is never changed."""
