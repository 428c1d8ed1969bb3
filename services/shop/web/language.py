"""Which of the page's languages a browser would rather read (RFC 9110, section 12.5.4)."""

SPOKEN = ("en", "de")


def preferred(accept_language: str) -> str:
    """The spoken language of the highest weight, English where none is asked for."""
    best, best_weight = "en", 0.0
    for choice in accept_language[:500].split(","):
        tag, _, parameters = choice.strip().partition(";")
        language = tag.strip().split("-")[0].lower()
        weight = _weight(parameters)
        if language in SPOKEN and weight > best_weight:
            best, best_weight = language, weight
    return best


def _weight(parameters: str) -> float:
    name, _, value = parameters.strip().partition("=")
    if name.strip() != "q":
        return 1.0
    try:
        return float(value)
    except ValueError:
        return 0.0
