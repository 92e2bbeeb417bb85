"""What kind of claim a claim is: the first of the list in ``reading.KINDS`` that fits."""
