"""Who says it, by which words, and what: cues and roles into attributions."""
