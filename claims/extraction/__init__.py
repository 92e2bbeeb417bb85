"""The reader: English news text in, claims with their attribution out. Plain Python, no Django."""
