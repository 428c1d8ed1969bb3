"""The colours of the desk as values, light, dark, and both with high contrast: the tokens of the design."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Tokens:
    """Colours as "#rrggbb". *_ground: the pale ground a word of that colour stands on; sky_*: the viewport's gradient.

    ring: how wide the ring around what has the keys is, px; is_dark: light words on a dark ground
    """

    name: str
    background: str
    panel: str
    line: str
    ink: str
    second: str
    third: str
    accent: str
    accent_ground: str
    accent_hover: str
    on_accent: str
    good: str
    good_ground: str
    careful: str
    careful_ground: str
    bad: str
    bad_ground: str
    field: str
    hover: str
    axis_x: str
    axis_y: str
    axis_z: str
    sky_top: str
    sky_bottom: str
    plate: str
    grid: str
    grid_strong: str
    part: str
    part_edge: str
    ring: int = 2
    is_dark: bool = False

    def of_tone(self, tone: str) -> tuple[str, str]:
        """(ink, ground) of "good", "careful", "bad", "accent"; anything else is plain."""
        if tone in ("good", "careful", "bad", "accent"):
            return getattr(self, tone), getattr(self, f"{tone}_ground")
        return self.second, self.background


LIGHT = Tokens(
    name="light",
    background="#f3f4f6",
    panel="#ffffff",
    line="#e3e6ea",
    ink="#1c232b",
    second="#5b6673",
    third="#65707c",
    accent="#0a5cc2",
    accent_ground="#e8f1fd",
    accent_hover="#084da3",
    on_accent="#ffffff",
    good="#0f6c4b",
    good_ground="#e4f5ee",
    careful="#8a5700",
    careful_ground="#fdf2dc",
    bad="#b3372b",
    bad_ground="#fbe9e7",
    field="#f7f8f9",
    hover="#f2f4f6",
    axis_x="#c0392b",
    axis_y="#0f7a4f",
    axis_z="#0a5cc2",
    sky_top="#fbfcfd",
    sky_bottom="#e4e7eb",
    plate="#f5f6f8",
    grid="#dfe2e6",
    grid_strong="#c6cbd1",
    part="#8b9bb0",
    part_edge="#3c4957",
)
DARK = Tokens(
    name="dark",
    background="#171b20",
    panel="#20262d",
    line="#323a44",
    ink="#e8ecf1",
    second="#a6b0bc",
    third="#8f9aa7",
    accent="#6fb0ff",
    accent_ground="#1d3350",
    accent_hover="#8cc0ff",
    on_accent="#0c1a2b",
    good="#57c79b",
    good_ground="#17372c",
    careful="#e2b04c",
    careful_ground="#3a2f16",
    bad="#f08a7e",
    bad_ground="#44231f",
    field="#1a1f25",
    hover="#2a313a",
    axis_x="#f08a7e",
    axis_y="#57c79b",
    axis_z="#6fb0ff",
    sky_top="#2a3038",
    sky_bottom="#1a1e23",
    plate="#252a31",
    grid="#323840",
    grid_strong="#444c56",
    part="#8e9db1",
    part_edge="#14191f",
    is_dark=True,
)
# High contrast: every word at least 7 : 1 on every ground it stands on (WCAG 2.2, 1.4.6), every line and mark 3 : 1 (1.4.11).
CONTRAST_LIGHT = Tokens(
    name="contrast light",
    background="#ffffff",
    panel="#ffffff",
    line="#595959",
    ink="#000000",
    second="#1c1c1c",
    third="#333333",
    accent="#00348f",
    accent_ground="#e3ecff",
    accent_hover="#00225e",
    on_accent="#ffffff",
    good="#004d2b",
    good_ground="#e2f7ea",
    careful="#5a3500",
    careful_ground="#fff0d0",
    bad="#8a0f0f",
    bad_ground="#ffe9e6",
    field="#ffffff",
    hover="#e8e8e8",
    axis_x="#8a0f0f",
    axis_y="#004d2b",
    axis_z="#00348f",
    sky_top="#ffffff",
    sky_bottom="#f2f2f2",
    plate="#ffffff",
    grid="#a8a8a8",
    grid_strong="#4d4d4d",
    part="#5f7693",
    part_edge="#000000",
    ring=3,
)
CONTRAST_DARK = Tokens(
    name="contrast dark",
    background="#000000",
    panel="#000000",
    line="#a6a6a6",
    ink="#ffffff",
    second="#f0f0f0",
    third="#d6d6d6",
    accent="#8cc8ff",
    accent_ground="#00264d",
    accent_hover="#b5dbff",
    on_accent="#000000",
    good="#7dffb8",
    good_ground="#00331c",
    careful="#ffd35c",
    careful_ground="#332500",
    bad="#ffb0a8",
    bad_ground="#3d0d08",
    field="#000000",
    hover="#2b2b2b",
    axis_x="#ffb0a8",
    axis_y="#7dffb8",
    axis_z="#8cc8ff",
    sky_top="#000000",
    sky_bottom="#141414",
    plate="#0d0d0d",
    grid="#5c5c5c",
    grid_strong="#bfbfbf",
    part="#a9bdd6",
    part_edge="#ffffff",
    ring=3,
    is_dark=True,
)
ALL = (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)
