"""Small shared pieces, one a file, each named by what it is."""
