"""Reading a document through: its outline, and what stands around a provision."""
