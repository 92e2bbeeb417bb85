"""Plugs the service together: settings, addresses, and what all doors share."""
