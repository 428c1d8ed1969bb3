"""How long work still takes, as far as what is done of it tells, or what work of its kind took before."""

from printdesk.words import plural, say
from ui.tasks import Task

_FROM_S, _FROM_SHARE = 2.0, 0.05  # before that a share says nothing of the pace
_LONGEST_S = 24 * 3600.0


def time_left_s(elapsed_s: float, share: float | None) -> float | None:
    """share: done, 0 … 1. The pace so far goes on; None where that would be a guess."""
    if share is None or elapsed_s < _FROM_S or not _FROM_SHARE <= share < 1:
        return None
    left = elapsed_s * (1 - share) / share
    return left if left < _LONGEST_S else None


def time_left_words(left_s: float | None) -> str:
    """In steps that do not flicker: seconds by fives and tens, then minutes; "" where it is not known."""
    if left_s is None:
        return ""
    if left_s < 8:
        return say("a few seconds left")
    if left_s < 55:
        step = 5 if left_s < 30 else 10
        return say("about {seconds} s left", seconds=max(step, round(left_s / step) * step))
    return plural("about {count} minute left", "about {count} minutes left", max(1, round(left_s / 60)))


def task_words(task: Task) -> str:
    """What is being done, and how long it still takes where that can be told."""
    words = task.context.text or task.title
    if task.context.fraction is None and task.expected_s is not None:
        left_s = task.expected_s - task.elapsed_s
        left = time_left_words(left_s if left_s > 0 else None)
    else:
        left = time_left_words(time_left_s(task.elapsed_s, task.context.fraction))
    return f"{words} · {left}" if left else words
