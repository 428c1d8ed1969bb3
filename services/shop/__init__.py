"""The shop server: parts, quotes and orders over HTTP, on one SQLite file and one folder of files."""
