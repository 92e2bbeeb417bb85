"""Everything that writes: one function for each thing that can be done."""
