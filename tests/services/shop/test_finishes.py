"""What a finish allows: a part that can be printed may be too large to be dyed or polished."""

from tests.services.shop.running import Caller, box_stl


def test_a_part_too_large_for_the_finish_is_quoted_as_not_printable_and_why(ada: Caller) -> None:
    large = ada.send(box_stl(200, 60, 60), "large")
    plain = ada.quote(large, materials=["pa12"])
    dyed = ada.quote(large, materials=["pa12"], finish="dyed")
    polished = ada.quote(large, materials=["pa12"], finish="polished")
    assert plain["printable"] and dyed["printable"]
    assert not polished["printable"]
    assert any("Polished" in reason for reason in polished["reasons"])
    refused = ada.post("/v1/orders", ada.order_body(polished["id"]))
    assert refused.status_code == 422 and refused.json()["code"] == "not_printable"


def test_materials_that_are_judged_together_have_each_their_verdict(ada: Caller) -> None:
    """PLA and PETG bear the same, carbon nylon asks for thicker walls where a part is large."""
    small = ada.send(box_stl(30, 20, 10), "small")
    asked = ada.post("/v1/quotes", {"part": small, "materials": ["pla", "petg", "pa-cf"], "ship_to": "DE"}).json()["quotes"]
    assert [quote["material"] for quote in asked] == ["pla", "petg", "pa-cf"] and all(quote["printable"] for quote in asked)
