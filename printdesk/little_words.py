"""The little German and English words that turn, raise or end what is wanted; folded as `need.fold` does."""

import re


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


ENDS = _set("but aber sondern doch yet and und sowie plus")  # begin another clause
NOT = _set(
    "no not non never without cannot cant dont doesnt didnt wont isnt arent mustnt shouldnt nobody none neither nor instead "
    "avoid kein keine keinen keiner keinem keines nicht nie niemals ohne weder statt anstatt vermeiden vermeide unlike"
)
FREE = _set("free frei")
SAFE = _set("proof resistant resisting resistance safe sicher fest bestandig resistent arm") | FREE
VERY = _set("very really extremely super highly high sehr extrem besonders richtig ausserst hoch hohe hoher hohem ultra absolut")
BIT = _set("bit slightly somewhat etwas bisschen halbwegs fairly reasonably moderately einigermassen massig leicht")
MOST = _set("most maximum maximal max best moglichst hochst maximale")
# Plain words that are a letter away from one of the catalogue's.
PLAIN = _set(
    "sondern wonder wander anderer winder watcher catcher matter letter bitter printer painter pointer counter center centre "
    "should holder holding having making needed needs please someone something another through though thought without within "
    "werden wurden konnte sollte wollte mussten machen mochte etwas jemand immer nimmer unter hinter wieder weiter bitte meine "
    "kleine keiner seine eines einer anderes bessere besser gutes gute diese dieser dieses"
)
LITTLE = PLAIN | ENDS | NOT | SAFE | VERY | BIT | MOST  # never taken for a slip of the pen
UNNEEDED = re.compile(
    "(?:not|nt) (?:need|have) to|need not|not need|dont need|doesnt need|no need|not important|doesnt matter|not matter"
    r"|dont care|not necessarily|(?:muss|mussen|brauch\w*)(?: \w+)? nicht|nicht (?:wichtig|notig|unbedingt)|egal|unwichtig"
)
AS_POSSIBLE = re.compile("as possible|as it gets|as can be|wie moglich|wie es geht|wie nur")
