"""What was said, where, and how far it has been checked."""
