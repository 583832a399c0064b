"""What administrators send and are told, over the wire."""
