"""What the business is: parts, findings, prices, orders and jobs. No Qt, no HTTP, no SQL."""

__version__ = "0.1.0"
