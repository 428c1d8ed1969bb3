"""Every text is there in German, and what people read is German: words, numbers, money, and what other rooms said in English."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from main import main
from printdesk import told
from printdesk.catalog import load_catalog
from printdesk.desk import Desk
from printdesk.job import JobState
from printdesk.money import Money
from printdesk.order import Action, OrderState, Side
from printdesk.ports import PrinterState, ServiceState
from printdesk.words import install, number, plural, respeak, say
from services.translations import translations
from services.wiring import Wiring

ROOT = Path(__file__).resolve().parents[1]
SCRIPT = ROOT / "script" / "translations.d"


@pytest.fixture
def german() -> Iterator[None]:
    install("de", translations(ROOT / "resources" / "translations", "de"))
    yield
    install("en", {})


def test_every_text_is_translated_with_the_same_places() -> None:
    command = [sys.executable, str(SCRIPT / "linguist.py"), "--check"]
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stderr


def test_a_text_without_translation_stays_english(german: None) -> None:
    assert say("Nobody ever wrote this {what}.", what="sentence") == "Nobody ever wrote this sentence."


def test_numbers_and_money_are_written_as_the_language_does(german: None) -> None:
    assert number(1234.5, ",.2f") == "1.234,50"
    assert number(0.125, ".1%") == "12,5\u00a0%"
    assert str(Money(Decimal("1234.5"))) == "1.234,50\u00a0€"
    assert str(Money(Decimal("12"), "CHF")) == "12,00\u00a0CHF"
    assert say("{volume:.2f} cm³", volume=12.5) == "12,50 cm³"
    assert plural("{count:,} triangle", "{count:,} triangles", 1234) == "1.234 Dreiecke"
    install("en", {})
    assert number(1234.5, ",.2f") == "1,234.50"
    assert str(Money(Decimal("1234.5"))) == "1234.50 EUR"


def test_money_for_programs_stays_what_the_contract_says(german: None) -> None:
    assert Money(Decimal("1234.5")).as_json() == {"amount": "1234.50", "currency": "EUR"}


def test_a_day_is_written_as_the_language_does(german: None) -> None:
    assert say("{at:%Y-%m-%d %H:%M}", at=datetime(2026, 11, 24, 8, 5, tzinfo=UTC)) == "24.11.2026 08:05"


@pytest.mark.parametrize(
    ("english", "spoken"),
    [
        ("The file is empty.", "Die Datei ist leer."),
        (
            "The STL claims 1,000 triangles and holds 58: it is cut off or not an STL.",
            "Das STL nennt 1.000 Dreiecke und enthält 58: Es ist abgeschnitten oder kein STL.",
        ),
        ("The file is a PNG picture.", "Die Datei ist ein PNG-Bild."),
        ("The archive holds a link, “Black”.", "Das Archiv enthält eine Verknüpfung: „Black“."),
        ("2 holes were filled. 1 hole was filled.", "2 Löcher wurden gefüllt. 1 Loch wurde gefüllt."),
        ("It stands on 12.5 cm² instead of 1.2 cm².", "Es steht auf 12,5 cm² statt 1,2 cm²."),
        (
            "The shop confirmed 12.00 EUR instead of 11.00 EUR.",
            "Die Werkstatt hat 12,00\u00a0€ statt 11,00\u00a0€ bestätigt.",
        ),
        ("Somebody's own words stay.", "Somebody's own words stay."),
    ],
)
def test_what_geometry_or_a_shop_said_in_english_is_said_again_in_german(german: None, english: str, spoken: str) -> None:
    assert respeak(english) == spoken


def test_a_text_of_any_length_and_shape_is_said_again_in_no_time(german: None) -> None:
    hostile = "It stands on " * 150
    assert respeak(hostile) == hostile
    assert respeak("“" * 1_999) == "“" * 1_999


def test_every_state_and_action_has_a_word(german: None) -> None:
    for kind, word in (
        (OrderState, told.order_state),
        (Action, told.order_action),
        (Side, told.side),
        (JobState, told.job_state),
        (PrinterState, told.printer_state),
        (ServiceState, told.service_state),
    ):
        for value in kind:
            assert word(value) != value.value, f"{kind.__name__}.{value.name} is shown raw"


def test_the_catalogue_speaks_german(german: None) -> None:
    catalog = load_catalog(ROOT / "resources" / "catalog")
    assert catalog.material("pla").colour("white").name == "Weiß"
    assert catalog.process("sla").name == "Harz (SLA)"
    assert catalog.profile("standard").name == "Standard 0,20 mm"


def test_the_command_line_speaks_german_and_its_json_keeps_to_the_contract(capsys: pytest.CaptureFixture[str]) -> None:
    sample = str(ROOT / "resources" / "samples" / "broken-bracket.stl")
    try:
        assert main(["--lang", "de", "check", sample]) == 1
        told = capsys.readouterr().out
        assert "40,0 × 30,0 × 40,0 mm" in told
        assert "Die Oberfläche ist an 3 Kanten offen." in told
        assert main(["--lang", "de", "check", sample, "--json"]) == 1
        facts = json.loads(capsys.readouterr().out)
        assert facts["verdict"] == "repairable"
        assert facts["size_mm"] == pytest.approx([40, 30, 40])
        assert main(["--lang", "de", "check", "nowhere.stl"]) == 2
        assert capsys.readouterr().err == "Die Datei „nowhere.stl“ gibt es nicht. Namen und Ordner prüfen.\n"
        assert main(["--lang", "de", "check"]) == 2
        assert capsys.readouterr().err.startswith("Es fehlt: FILE.")
    finally:
        install("en", {})


def test_the_language_of_the_settings_is_known_before_the_desk_is_built(tmp_path: Path) -> None:
    wiring = Wiring(tmp_path, ROOT / "resources", own_folder=True, program=ROOT / "main.py")
    assert wiring.remembered.settings.language == "system"
    with closing(Desk(wiring.outside())) as desk:
        desk.change_settings(replace(desk.settings, language="de"))
    assert wiring.remembered.settings.language == "de"
    wiring.close()


def test_the_tool_keeps_adds_and_drops(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(SCRIPT))
    import linguist

    folder = tmp_path / "resources" / "translations"
    monkeypatch.setattr(linguist, "ROOT", tmp_path)
    monkeypatch.setattr(linguist, "FOLDER", folder)
    door = tmp_path / "main.py"
    for room in ("mesh", "printdesk", "services", "ui"):
        (tmp_path / room).mkdir()
    door.write_text('say("One " "text with {place} & <signs>")\n', encoding="utf-8")
    assert linguist.update("de") == (1, 1)
    path = folder / "printdesk_de.ts"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(' type="unfinished"></', ">Ein Text mit {place} &amp; &lt;Zeichen&gt;</"), encoding="utf-8")
    assert linguist.complaints("de") == []
    assert translations(folder, "de") == {"One text with {place} & <signs>": "Ein Text mit {place} & <Zeichen>"}

    (tmp_path / "mesh" / "read.py").write_text('raise BadFile("cut", f"It holds {held:,} of {all}.")\n', encoding="utf-8")
    assert linguist.update("de") == (2, 1)
    assert [line for line in linguist.complaints("de") if "It holds {0:,} of {1}." in line]

    path.write_text(path.read_text(encoding="utf-8").replace("mit {place}", "mit {ort}"), encoding="utf-8")
    assert len(linguist.complaints("de")) == 2

    door.write_text("", encoding="utf-8")
    assert linguist.update("de") == (1, 1)
