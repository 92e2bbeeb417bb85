"""Manners all of the API shares: paging, errors, what a request body may hold.

Apps take them from the settings and import nothing from here.
"""
