"""Where it is measured: the machine, and the virtual environment that holds the peers."""

import contextlib
import pathlib
import platform
import subprocess
import sys
import tempfile

REQUIREMENTS = pathlib.Path(__file__).resolve().parent / "requirements.txt"


def said(*command):
    return subprocess.run(command, capture_output=True, text=True).stdout.strip()


def processor():
    if platform.system() == "Darwin":
        return said("sysctl", "-n", "machdep.cpu.brand_string")
    models = [line for line in said("lscpu").splitlines() if line.startswith("Model name")]
    return models[0].partition(":")[2].strip() if models else platform.machine()


def swift_version():
    return said("swift", "--version").partition("version ")[2].partition(" (")[0]


@contextlib.contextmanager
def python_with_peers(folder):
    """The Python of a virtual environment in `folder`, or in one that is removed afterwards; made if it is not there."""
    with contextlib.nullcontext(folder) if folder else tempfile.TemporaryDirectory() as place:
        python = pathlib.Path(place) / "bin/python"
        if not python.exists():
            subprocess.run([sys.executable, "-m", "venv", place], check=True)
            install = [python, "-m", "pip", "install", "--quiet", "--no-cache-dir", "-r", REQUIREMENTS]
            subprocess.run(install, check=True)
        yield python
