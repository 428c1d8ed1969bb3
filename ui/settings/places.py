"""Names of countries and currencies in the language of the person."""

from functools import lru_cache

from printdesk.words import language

CURRENCIES = ("EUR", "CHF", "GBP", "USD", "PLN", "CZK", "DKK", "SEK", "NOK", "HUF", "RON", "CAD", "AUD", "JPY")
NO_COUNTRIES = {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"}


@lru_cache(maxsize=2)
def _names(spoken: str) -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]:
    from babel import Locale  # a tenth of a second that the start of the window need not pay

    locale = Locale(spoken)
    known = {code: name for code, name in locale.territories.items() if len(code) == 2 and code.isalpha()}
    countries = sorted(((code, name) for code, name in known.items() if code not in NO_COUNTRIES), key=lambda pair: _key(pair[1]))
    return tuple(countries), tuple((code, locale.currencies.get(code, code)) for code in CURRENCIES)


def _key(name: str) -> str:
    """Österreich stands under O."""
    return name.casefold().translate(str.maketrans("äöüåéè", "aouaee"))


def countries() -> tuple[tuple[str, str], ...]:
    """(ISO 3166-1 alpha-2, name), by name."""
    return _names(language())[0]


def currencies() -> tuple[tuple[str, str], ...]:
    """(ISO 4217, name)."""
    return _names(language())[1]
