"""When Python looks for objects that only refer to each other, and through which.

Looking through the seventy thousand objects of modules and catalogue takes 30 ms, as a rule in the middle of something else.
"""

import gc


def wait() -> None:
    """Nothing is looked through from now on, until `begin`: what is made by then stays."""
    gc.disable()


def keep() -> None:
    """What is there now is never looked through. Not for desks: they go when another language is spoken."""
    gc.freeze()


def begin() -> None:
    """The rest is, from now on."""
    gc.enable()
