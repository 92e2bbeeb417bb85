"""People and what they may do; knows neither claims nor sources."""
