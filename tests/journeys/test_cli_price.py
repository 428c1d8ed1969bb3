"""On the command line: a shop that hides its price tells one and the customer agrees; what other prices would change; a rush."""

from decimal import Decimal
from pathlib import Path

from tests.journeys.command_line import SAMPLES, Here, here

__all__ = ["here"]

CLIP = SAMPLES / "cable-clip.stl"


def test_a_hidden_price_is_asked_for_told_and_agreed_to(here: Here, tmp_path: Path) -> None:
    prices = tmp_path / "prices.toml"
    text = str(here.json("shop", "tariff", "show").facts["tariff"])
    shown = here.json("quote", CLIP, "--material", "pla", "--quantity", "9").facts["offers"][0]
    assert (shown["mode"], shown["rush"]) == ("instant", False)

    prices.write_text(text.replace("per_cm3 = 0.28", "per_cm3 = 0.91"), "utf-8")
    seen = here.json("shop", "tariff", "preview", prices)
    assert seen.code == 0 and seen.facts["dearer"] == 1
    assert seen.facts["parts"][0]["before"] == shown["total"]
    assert here.json("shop", "tariff", "show").facts["tariff"] == text, "a preview changes nothing"
    prices.write_text(text.replace("per_cm3 = 0.28", "per_cm3 = -0.28"), "utf-8")
    wrong = here.json("shop", "tariff", "set", prices)
    assert wrong.code == 2 and "prices.toml, line 42: materials.pla.per_cm3" in wrong.facts["error"]["message"]

    rush = "rush = { factor = 1.5, fee = 8.00, lead_time_days = 1 }"
    prices.write_text(text.replace("valid_days = 14", f'valid_days = 14\nmode = "hidden"\n{rush}'), "utf-8")
    assert here.json("shop", "tariff", "set", prices).code == 0
    quoted = here.json("quote", CLIP, "--material", "pla", "--quantity", "9", "--rush")
    (place,) = [one for one in quoted.facts["offers"] if one.get("code") == "price_on_request"]
    assert place["request"]["mode"] == "hidden" and place["request"]["lead_time_days"] == 1
    assert "total" not in place and "total" not in place["request"]
    ordered = here.json("order", CLIP, "--offer", place["request"]["id"], "--pick-up")
    assert ordered.code == 0, ordered.err
    number = ordered.facts["order"]["number"]
    assert ordered.facts["order"]["total"] is None

    theirs = here.json("shop", "show", number).facts["order"]
    usual = Decimal(shown["net"]["amount"]) * Decimal("1.5") + 8
    assert Decimal(theirs["suggested"]["amount"]) == (usual * Decimal("1.19")).quantize(Decimal("0.01"))
    assert here.json("shop", "accept", number).facts["error"]["code"] == "price_open"
    told = here.json("shop", "ask", number, "--price", "31.50").facts["order"]
    assert (told["state"], told["open_price"]["amount"]) == ("asked", "31.50")
    assert here.json("order", "approve", number).facts["error"]["code"] == "price_unseen"
    assert "31.50" in here("orders", number).out
    agreed = here.json("order", "approve", number, "Fine.").facts["order"]
    assert (agreed["state"], agreed["total"]["amount"]) == ("placed", "31.50")
    assert here.json("shop", "accept", number).facts["order"]["state"] == "accepted"
