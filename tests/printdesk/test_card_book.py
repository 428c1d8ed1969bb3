"""Shop cards on a desk: kept, exchanged for newer ones, and never taken from another key than the shop's."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from printdesk.card_book import looks_like_card
from printdesk.desk import Desk
from printdesk.errors import DeskError, Expired, Refused
from printdesk.settings import ServiceEntry
from printdesk.shop_card import LARGEST
from tests.printdesk.test_shop_card import OTHER, SHOP, card_of
from tests.real_desk import desk_in


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    found = desk_in(tmp_path / "desk")
    found.market.entries()
    found.market.remove("Example shop")
    yield found
    found._outside.archive.close()


def made(days_ago: float = 0, key: Ed25519PrivateKey = SHOP, **more: Any) -> bytes:
    at = datetime.now(UTC).replace(microsecond=0) - timedelta(days=days_ago)
    return card_of(key=key, **{"made_at": at, "valid_until": at + timedelta(days=14), **more})


def refused(desk: Desk, data: bytes, **more: Any) -> DeskError:
    before = desk.market.entries()
    with pytest.raises(Refused) as told:
        desk.cards.add(data, **more)
    assert desk.market.entries() == before
    return told.value


def test_a_card_is_kept_under_the_shops_name_and_not_agreed_to(desk: Desk) -> None:
    kept = desk.cards.add(made())
    assert kept.is_new
    assert (kept.entry.name, kept.entry.kind, kept.entry.address) == ("Fablab Nord", "card", "https://fablab.example")
    assert not kept.entry.agreed and desk.market.entries() == [kept.entry]


def test_the_customers_key_goes_to_the_secrets_and_not_into_the_entry(desk: Desk) -> None:
    kept = desk.cards.add(made(), key="pd_customer_secret")
    assert desk._outside.secrets.get("service/Fablab Nord") == "pd_customer_secret"
    assert "pd_customer_secret" not in repr(kept.entry)


def test_a_newer_card_takes_the_olders_place_and_what_was_agreed_stays(desk: Desk) -> None:
    desk.cards.add(made(5), name="Nord")
    desk.market.agree("Nord")
    kept = desk.cards.add(made(title="Fablab Nord e. V.", address="https://new.example"))
    assert not kept.is_new
    (entry,) = desk.market.entries()
    assert (entry.name, entry.agreed, entry.address, entry.title) == ("Nord", True, "https://new.example", "Fablab Nord e. V.")


def test_an_older_card_does_not_take_the_newers_place(desk: Desk) -> None:
    desk.cards.add(made(1))
    assert refused(desk, made(5)).code == "card_older"


def test_the_same_card_again_changes_nothing(desk: Desk) -> None:
    data = made()
    first, second = desk.cards.add(data), desk.cards.add(data)
    assert (first.entry, second.is_new) == (second.entry, False)


def test_a_card_that_has_expired_is_not_kept(desk: Desk) -> None:
    with pytest.raises(Expired):
        desk.cards.add(made(20))
    assert not desk.market.entries()


def test_a_later_card_of_the_same_shop_with_another_key_is_refused(desk: Desk) -> None:
    desk.cards.add(made(3))
    for card in (
        made(key=OTHER),
        made(key=OTHER, address="https://fablab-nord.example"),
        made(key=OTHER, title="Another title"),
        made(key=OTHER, title="FABLAB NORD"),
        made(key=OTHER, address="https://FABLAB.example"),
    ):
        error = refused(desk, card)
        assert error.code == "card_other_key" and "remove the shop" in error.hint


def test_another_shop_of_the_same_name_is_kept_where_the_person_names_it(desk: Desk) -> None:
    desk.cards.add(made())
    other = made(key=OTHER, address="https://elsewhere.example")
    assert refused(desk, other).code == "card_other_key"
    assert desk.cards.add(other, name="The other Nord").is_new


def test_the_address_of_a_known_shop_is_not_taken_by_another_key_under_any_name(desk: Desk) -> None:
    desk.cards.add(made())
    assert refused(desk, made(key=OTHER), name="Mine").code == "card_other_key"


def test_a_removed_shop_may_come_back_with_another_key(desk: Desk) -> None:
    desk.cards.add(made())
    desk.market.remove("Fablab Nord")
    assert desk.cards.add(made(key=OTHER)).is_new


def test_a_shop_that_is_known_by_its_address_keeps_its_name(desk: Desk) -> None:
    desk.market.put(ServiceEntry("Fablab Nord", "printdesk", "https://fablab.example", agreed=True))
    kept = desk.cards.add(made())
    assert kept.entry.name == "Fablab Nord (card)"
    assert desk.market.entry("Fablab Nord").kind == "printdesk"


def test_a_name_that_is_taken_is_refused(desk: Desk) -> None:
    desk.market.put(ServiceEntry("Nord", "printdesk", "https://nord.example"))
    assert refused(desk, made(), name="nord").code == "service_exists"


def test_the_card_survives_a_restart_and_a_backup(desk: Desk, tmp_path: Path) -> None:
    entry = desk.cards.add(made()).entry
    desk.export_to(tmp_path / "all.zip")
    other = desk_in(tmp_path / "other")
    try:
        other.import_from(tmp_path / "all.zip")
        assert other.market.entry(entry.name) == entry
        assert other.cards.cards()[entry.name].title == "Fablab Nord"
    finally:
        other._outside.archive.close()


# ---- files


def test_a_file_that_cannot_be_a_card_is_one_sentence(desk: Desk, tmp_path: Path) -> None:
    large, folder = tmp_path / "large.json", tmp_path / "folder.json"
    large.write_bytes(b" " * (LARGEST + 10))
    folder.mkdir()
    for path in (tmp_path / "none.json", folder, large):
        with pytest.raises(Refused) as told:
            desk.cards.add_file(path)
        assert told.value.code == "bad_card"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes of POSIX")
def test_a_pipe_is_no_card_and_is_not_waited_for(desk: Desk, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.json")
    assert not looks_like_card(tmp_path / "pipe.json")
    with pytest.raises(Refused):
        desk.cards.add_file(tmp_path / "pipe.json")


def test_a_card_is_told_from_other_files_by_what_is_in_it(tmp_path: Path) -> None:
    for name, content, is_card in (
        ("card.json", made(), True),
        ("CARD.JSON", made(), True),
        ("spoilt.json", made().replace(b"Fablab", b"Fab!ab"), True),
        ("profile.json", b'{"layer_height": "0.2"}', False),
        ("card.stl", made(), False),
        ("empty.json", b"", False),
    ):
        (tmp_path / name).write_bytes(content)
        assert looks_like_card(tmp_path / name) is is_card, name
    assert not looks_like_card(tmp_path / "none.json")
