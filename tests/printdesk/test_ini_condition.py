"""Which machine a preset is for, as makers' bundles say it, and conditions nobody can mean."""

import time

import pytest

from printdesk.ini_condition import holds

MACHINE = {
    "printer_model": "OURS3",
    "printer_notes": "Keep this.\\nPRINTER_VENDOR_OURS\\nPRINTER_MODEL_OURS3\\n",
    "nozzle_diameter": "0.4,0.4",
    "single_extruder_multi_material": "0",
}


@pytest.mark.parametrize(
    ("condition", "told"),
    [
        ("", True),
        ('printer_model=="OURS3"', True),
        ('printer_model!="OURS3"', False),
        ("printer_notes=~/.*PRINTER_VENDOR_OURS.*/ and nozzle_diameter[0]==0.4", True),
        ("printer_notes=~/.*PRINTER_MODEL_(OURS|THEIRS)3.*/ and nozzle_diameter[0]>=0.5", False),
        ("printer_notes!~/.*THEIRS.*/", True),
        ("printer_model=~/OURS[^.]/", True),
        ("printer_model=~/THEIRS|OURS./", True),
        ("printer_model=~/(X|O)U.*R.*3/", True),
        ("printer_model=~/OU.*URS3/", False),  # no letter counts twice
        ("printer_model=~/O.*S3.*/ and printer_model=~/.*OURS3/ and printer_model=~/.*/", True),
        ("printer_model=~/OURS/", False),  # of the whole text
        ("nozzle_diameter[0]!=0.8 and ! (printer_notes=~/.*OURS.*/ and single_extruder_multi_material)", True),
        ('printer_model=="X" or num_extruders>1', True),
        ('printer_model=="X" or not num_extruders==2', False),
        ('num_extruders==2 and (printer_model=="X" or printer_model=="OURS3")', True),
    ],
)
def test_a_makers_condition_is_understood(condition: str, told: bool) -> None:
    assert holds(condition, MACHINE) is told


@pytest.mark.parametrize(
    "condition",
    [
        "printer_model==",
        "(printer_model",
        '"a"=="a"',
        "printer_notes=~/(a+)+b/",
        "printer_notes=~/.*.*.*.*.*x/",
        "printer_notes=~/[/",
        "printer_notes=~/(OURS/",
        "printer_notes=~/OURS)/",
        "printer_notes=~/(a.*|b)/",
        "printer_notes=~/" + "(ab|a.)" * 40 + "c/",
        "nozzle_diameter[0]=~0.4",
        "printer_model>3",
        "(" * 500 + "a" + ")" * 500,
        "!" * 1_000 + "a",
        "a and " * 1_000 + "a",
        "printer_model; import os",
        'printer_model=="OURS3" 7',
    ],
)
def test_what_is_not_understood_is_not_guessed(condition: str) -> None:
    assert holds(condition, MACHINE) is None


@pytest.mark.parametrize("pattern", [".*a.*b.*c", "(ab|a.)" * 14 + "c", ".*" + "(ab|a.)" * 9 + ".*c"])
def test_no_pattern_takes_long(pattern: str) -> None:
    begin = time.perf_counter()
    holds(f"printer_notes=~/{pattern}/", {"printer_notes": "ab" * 5_000})
    assert time.perf_counter() - begin < 0.5
