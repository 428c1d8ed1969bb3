"""The Parts desk: every part that was opened, found again."""
