"""Who speaks and what was consulted: outlets, sources, documents."""
