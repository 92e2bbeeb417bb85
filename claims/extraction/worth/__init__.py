"""What to check first, with the reasons in words."""
