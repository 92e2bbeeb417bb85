"""Manners all of the API shares: paging, filters, errors, what a request body may hold.

Knows neither claims nor sources nor people. Apps take most of it from the settings; the bases of
their own shapes and filters they import.
"""
