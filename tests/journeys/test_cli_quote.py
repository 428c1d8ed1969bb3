"""quote: hints that hold, and a report that is one plain page."""

import re
import zlib
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pytest

from mesh import bodies
from mesh.write import write_file
from tests.journeys.command_line import SAMPLES, Here, here
from ui.cli.quote_picture import picture
from ui.cli.whereabouts import whereabouts

__all__ = ["here"]
HOME = ("printer", "add", "simulated:", "--name", "Bench", "--kind", "simulated")


class Page(HTMLParser):
    """Every tag with its attributes, and the text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.fixture
def block(tmp_path: Path) -> Path:
    path = tmp_path / "a <b>&'block.stl"
    write_file(bodies.box((60.0, 40.0, 30.0)), path)
    return path


def test_hints_on_the_command_line_hold_when_they_are_done(here: Here, block: Path) -> None:
    asked = ("quote", block, "--material", "pla", "--quantity", "9", "--ship-to", "DE", "--service", "Example shop")
    said = here.json(*asked, "--hints")
    assert said.code == 0
    hints = {hint["about"]: hint for hint in said.facts["hints"]}
    assert hints.keys() >= {"scale", "copies"}
    total = Decimal(said.facts["offers"][0]["total"]["amount"])
    for hint in hints.values():
        assert hint.keys() >= {"what", "saves", "total", "apply"}
        if not hint["each"]:
            assert Decimal(hint["saves"]["amount"]) == total - Decimal(hint["total"]["amount"])
    factor = hints["scale"]["apply"]["scale"]
    assert here.json(*asked, "--scale", factor).facts["offers"][0]["total"] == hints["scale"]["total"]
    copies = hints["copies"]["apply"]["wish"]["quantity"]
    more = here.json(*asked[:4], "--quantity", copies, *asked[6:]).facts["offers"][0]
    assert more["total"] == hints["copies"]["total"]
    assert "hints" not in here.json(*asked).facts
    assert "Cheaper at Example shop" in here(*asked, "--hints").out


def test_the_report_is_one_page_without_script_or_anything_from_outside(here: Here, block: Path, tmp_path: Path) -> None:
    here(*HOME)
    out = tmp_path / "report.html"
    assert here("quote", block, "--ship-to", "DE", "--html", out).code == 0
    text = out.read_text("utf-8")
    page = Page(text)
    assert not {"script", "link", "iframe", "object", "form"} & {tag for tag, _ in page.tags}
    assert not re.search(r"https?://|url\(|@import|\son\w+=|javascript:", text)
    for _, attributes in page.tags:
        source = attributes.get("src")
        assert source is None or source.startswith("data:image/png;base64,")
    assert "<b>&" not in text and "a <b>&'block" in page.text
    for words in ("60.0 × 40.0 × 30.0 mm", "Printable by FDM", "Where to get it", "cheapest, fastest", "VAT 19 %", "Bench"):
        assert words in page.text, words
    assert "Price of one by quantity" in page.text and "What would make it cheaper at At home" in page.text
    plots = [attributes for tag, attributes in page.tags if tag == "svg"]
    assert any(plot.get("class") == "plot" and "10 at" in (plot.get("aria-label") or "") for plot in plots)


def test_the_report_of_a_broken_part_says_that_it_is_priced_as_mended(here: Here, tmp_path: Path) -> None:
    out = tmp_path / "report.html"
    here("quote", SAMPLES / "broken-bracket.stl", "--material", "petg", "--html", out, "--service", "Example shop")
    page = Page(out.read_text("utf-8"))
    assert "prices and figures are those of the mended part" in page.text
    assert "Priced as mended: mend the part before you order it." in page.text
    assert re.search(r"– (at the top|half-way up|at the bottom), ", page.text)


def test_where_a_finding_is_is_said_in_words() -> None:
    box = ((0.0, 0.0, 0.0), (30.0, 30.0, 30.0))
    assert whereabouts((1, 2, 29), *box) == "at the top, front left (1.0, 2.0, 29.0 mm)"
    assert whereabouts((15, 15, 15), *box).startswith("half-way up, in the middle")
    assert whereabouts((29, 29, 0), *box).startswith("at the bottom, back right")
    assert whereabouts((0, 0, 0), (0, 0, 0), (0, 0, 0)).startswith("half-way up, in the middle")


def test_the_picture_is_a_png_of_the_part() -> None:
    data = picture(bodies.box((20.0, 20.0, 20.0)), 64, 48)
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    begin = data.index(b"IDAT") + 4
    rows = np.frombuffer(zlib.decompress(data[begin : data.index(b"IEND") - 8]), np.uint8).reshape(48, 1 + 4 * 64)
    alpha = rows[:, 1:].reshape(48, 64, 4)[..., 3]
    assert alpha[24, 32] == 255 and alpha[0, 0] == 0 and 0.2 < (alpha > 0).mean() < 0.8
