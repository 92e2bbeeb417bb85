"""Measurements whose bounds are promised: ``make bench``. Ratios within one run, not times."""
