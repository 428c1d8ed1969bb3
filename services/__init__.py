"""Everything outside, one adapter per thing: disk, slicers, printers, print services, the shop server."""
