"""Compiles the C kernels beside this file into one library that `mesh.native` loads: python -m mesh.native.build

Wants a C compiler (`cc`, or the one that the environment variable CC names) and nothing else. Without one the desk runs all the
same, on numpy, and slower.
"""

import hashlib
import os
import platform
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


def library_path() -> Path:
    """Where the library for the sources as they are now belongs; its name tells what it was made from, and for which machine."""
    digest = hashlib.sha256()
    for source in sorted(FOLDER.glob("*.[ch]")):
        digest.update(source.name.encode() + b"\0" + source.read_bytes())
    return FOLDER / f"_kernels-{sys.platform}-{platform.machine()}-{digest.hexdigest()[:12]}{SUFFIX}"


def build() -> Path:
    """The library, made if it is not there; raises OSError or CalledProcessError where no compiler works."""
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
    sys.stdout.write(build().name + "\n")
