"""What the desk announces when something changed. Listeners get no data: they ask the desk again.

A signal may be sent from any thread; a window moves it to its own.
"""

from psygnal import Signal, SignalGroup


class Changes(SignalGroup):
    orders = Signal()
    jobs = Signal()
    printers = Signal()
    spools = Signal()
    services = Signal()
    settings = Signal()
    parts = Signal()
    shop = Signal()
