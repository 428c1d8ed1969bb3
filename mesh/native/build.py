"""Compiles the C kernels beside this file into one library that `mesh.native` loads: python -m mesh.native.build

Wants a C compiler (`cc`, or the one that the environment variable CC names) and nothing else. Without one the desk runs all the
same, on numpy, and slower.
"""

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

FOLDER = Path(__file__).parent
SUFFIX = ".so"


def sources() -> list[Path]:
    """The C files, in the order of their names."""
    return sorted(FOLDER.glob("*.c"))


def build() -> Path:
    """The library, made if it is not there; raises OSError or CalledProcessError where no compiler works."""
    from mesh.compiled import library_path

    wanted = library_path()
    if wanted.exists():
        return wanted
    compiler = shlex.split(os.environ.get("CC", "")) or [
        shutil.which("cc") or shutil.which("gcc") or shutil.which("clang") or "cc"
    ]
    with tempfile.TemporaryDirectory(dir=FOLDER, prefix=".building-") as folder:
        made = Path(folder, wanted.name)
        flags = ["-O3", "-std=c11", "-D_DEFAULT_SOURCE", "-fPIC", "-shared", "-fvisibility=hidden", "-pthread"]
        flags += ["-ffp-contract=off", "-fno-math-errno"]
        subprocess.run([*compiler, *flags, "-o", str(made), *map(str, sources()), "-lm"], check=True, stdin=subprocess.DEVNULL)
        made.replace(wanted)
    for old in FOLDER.glob(f"_kernels-*{SUFFIX}"):
        if old != wanted:
            old.unlink(missing_ok=True)
    return wanted


if __name__ == "__main__":
    sys.path.insert(0, str(FOLDER.resolve().parents[1]))  # a file that is run knows nothing of the package it lies in
    sys.stdout.write(build().name + "\n")
