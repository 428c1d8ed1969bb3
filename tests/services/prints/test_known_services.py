"""What the desk tells of services before they are added is what their adapters then say of themselves."""

from pathlib import Path

import pytest

from printdesk.known_services import KNOWN_SERVICES, KnownService, known_service
from printdesk.settings import ServiceEntry
from printdesk.wish import Wish
from services.prints import OWN, connect
from services.secrets import SecretsFile
from tests.services.prints.pricing_contract import box, figures_of
from tests.services.prints.simulators.craftcloud import CraftcloudSimulator
from tests.services.prints.simulators.imaterialise import IMaterialiseSimulator
from tests.services.prints.simulators.sculpteo import SculpteoSimulator
from tests.services.prints.simulators.simulator import Simulator
from tests.services.prints.simulators.slant3d import Slant3DSimulator

SIMULATORS: dict[str, type[Simulator]] = {
    "craftcloud": CraftcloudSimulator,
    "imaterialise": IMaterialiseSimulator,
    "sculpteo": SculpteoSimulator,
    "slant3d": Slant3DSimulator,
}


def test_every_adapter_of_others_is_known_and_every_known_one_has_an_adapter() -> None:
    assert {known.kind for known in KNOWN_SERVICES} == set(OWN) - {"printdesk", "embedded", "card"}
    assert known_service("printdesk") is None


@pytest.mark.parametrize("known", KNOWN_SERVICES, ids=lambda known: known.kind)
def test_an_adapter_is_what_was_told_of_it(known: KnownService, tmp_path: Path) -> None:
    secrets = SecretsFile(tmp_path / "keys.json")
    simulator = SIMULATORS.get(known.kind, Simulator)()
    with simulator:
        if simulator.key is not None:
            secrets.set(f"service/{known.title}", simulator.key)
        service = connect(ServiceEntry(known.title, known.kind, simulator.address), secrets)
        info = service.describe()
        assert info.title == known.title
        assert not info.proven
        assert (simulator.key is not None) is known.wants_key
        if not info.prices_unseen:
            asked = len(simulator.calls)
            assert service.offers_unseen(figures_of(box()), Wish(), "DE") is None
            assert len(simulator.calls) == asked
