"""What a finished print took against what was estimated, in words."""

from printdesk.home_cost import Usage
from printdesk.job import Job, JobState
from printdesk.words import number, say

LEAST_S = 1.0
LEAST_G = 0.05


def lasting(seconds: float) -> str:
    """ "22 min", "1 h 5 min", "40 s"."""
    if seconds < 60:
        return say("{seconds} s", seconds=round(seconds))
    hours, minutes = divmod(round(seconds / 60), 60)
    return say("{hours} h {minutes} min", hours=hours, minutes=minutes) if hours else say("{minutes} min", minutes=minutes)


def difference(job: Job) -> str:
    """ "Cost 1.84 EUR instead of 1.62 EUR: 22 min longer, 4.0 g more." "" where it is not over, or nothing is known.

    For what failed or was stopped: what it had cost until then.
    """
    estimated, actual = job.estimated, job.actual
    if actual is None:
        return ""
    if job.state is not JobState.DONE:
        used = [lasting(actual.seconds)] if actual.seconds is not None else []
        used += [mass(actual.grams)] if actual.grams is not None else []
        if not used:
            return say("It had cost {cost} when it ended.", cost=actual.cost)
        return say("It had cost {cost} when it ended: {used}.", cost=actual.cost, used=", ".join(used))
    if estimated is None or estimated.cost.currency != actual.cost.currency:
        return say("Cost {cost}.", cost=actual.cost)
    why = ", ".join(reasons(estimated, actual))
    if estimated.cost.rounded() == actual.cost.rounded():
        return (
            say("Cost {cost}, as estimated ({why}).", cost=actual.cost, why=why)
            if why
            else say("Cost {cost}, as estimated.", cost=actual.cost)
        )
    why = why or say("other prices than then")
    return say("Cost {cost} instead of {estimate}: {why}.", cost=actual.cost, estimate=estimated.cost, why=why)


def reasons(estimated: Usage, actual: Usage) -> list[str]:
    """What was not as estimated, each with its amount."""
    found = []
    if estimated.seconds is not None and actual.seconds is not None:
        more = actual.seconds - estimated.seconds
        if abs(more) >= LEAST_S:
            found.append(say("{time} longer", time=lasting(more)) if more > 0 else say("{time} shorter", time=lasting(-more)))
    elif actual.seconds is None:
        found.append(say("nobody saw how long it took"))
    if estimated.grams is not None and actual.grams is not None:
        more = actual.grams - estimated.grams
        if abs(more) >= LEAST_G:
            found.append(say("{mass} more", mass=mass(more)) if more > 0 else say("{mass} less", mass=mass(-more)))
    if estimated.spool != actual.spool:
        found.append(say("from another spool"))
    return found


def mass(grams: float) -> str:
    return f"{number(grams, '.1f')} g"
