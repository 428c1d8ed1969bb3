"""The colours of the desk as values, light and dark: the tokens of the design."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Tokens:
    """Colours as "#rrggbb". *_ground: the pale ground a word of that colour stands on; sky_*: the viewport's gradient."""

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
)
