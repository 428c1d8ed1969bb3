"""The Settings desk: what the person chose once, a group a file."""
