"""The Printers desk: the printers at home and what they have to do."""
