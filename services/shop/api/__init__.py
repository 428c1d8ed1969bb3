"""The shop's HTTP API, a file per resource."""
