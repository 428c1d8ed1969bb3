"""Golden pictures: twelve states of the window as they were looked at and found good, and the means to compare and renew them."""
