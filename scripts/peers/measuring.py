"""Programs that print lines of JSON, and taking turns with them."""

import contextlib
import dataclasses
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time

from peers.repetitions import MEMORY_UNIT


class Failure(Exception):
    """Why something could not be measured."""


class Process:
    """A running program whose standard output is lines of JSON. It ends with the block that it is the context of."""

    def __init__(self, command, environment=None):
        self.errors = tempfile.TemporaryFile("w+")
        self.process = subprocess.Popen(
            [str(word) for word in command], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.errors, text=True,
            env={**os.environ, **(environment or {})},
        )
        self.memory = None  # the most bytes that it had, once it has ended

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.end()
        for file in (self.process.stdout, self.errors):
            file.close()
        with contextlib.suppress(BrokenPipeError):
            self.process.stdin.close()

    def end(self):
        if self.process.returncode is None:
            _, status, usage = os.wait4(self.process.pid, 0)
            self.process.returncode = os.waitstatus_to_exitcode(status)
            self.memory = usage.ru_maxrss * MEMORY_UNIT

    def line(self):
        """The next line; None if the program ended well, else raises what it complained of."""
        for line in self.process.stdout:
            if line.startswith("{"):
                return json.loads(line)
        self.end()
        if self.process.returncode == 0:
            return None
        self.errors.seek(0)
        said = [line.strip() for line in self.errors if line.strip()]
        # Python names the error first; advice may follow.
        named = [line for line in said if re.match(r"[\w.]*(Error|Exception|Failed)\b.*:", line)]
        raise Failure((named or said or [f"ended with {self.process.returncode}"])[-1])

    def ask(self, request):
        with contextlib.suppress(BrokenPipeError):  # the missing answer says more
            self.process.stdin.write(json.dumps(request) + "\n")
            self.process.stdin.flush()
        return self.line()


@dataclasses.dataclass
class Series:
    """What was measured in each round: the best of the repetitions and their median."""

    best: list = dataclasses.field(default_factory=list)
    median: list = dataclasses.field(default_factory=list)

    def pair(self, choose=min):
        """The best of all rounds, and the median of their medians."""
        return choose(self.best), statistics.median(self.median)


def ratios(above, below, choose=min):
    """Best by best and median by median; None if one of the series is missing."""
    return [a / b for a, b in zip(above.pair(choose), below.pair(choose))] if above and below else None


def take_turns(rounds, contestants):
    """Lets each contestant measure once a round: the series by contestant and key, and why some failed.

    A contestant is a function that returns {key: (best, median)}. One that fails is out.
    """
    series, failures = {}, {}
    for number in range(1, rounds + 1):
        for name, measure in contestants.items():
            if name in failures:
                continue
            time.sleep(0.3)  # the last one's threads are still waiting for more work
            try:
                for key, (best, median) in measure().items():
                    result = series.setdefault((name, key), Series())
                    result.best.append(best)
                    result.median.append(median)
                    print(f"  {number}  {name}, {key}: {best:.5g}, median {median:.5g}", file=sys.stderr)
            except Failure as failure:
                failures[name] = str(failure)
                print(f"  {number}  {name}: {failure}", file=sys.stderr)
    return series, failures


def fastest(series, key, *names):
    """The name and the series of seconds of the fastest of the contestants whose names start so; None if none is there."""
    found = [
        (name, values) for (name, other), values in series.items() if other == key and name.startswith(tuple(names))
    ]
    return min(found, key=lambda item: item[1].pair(), default=(names[0], None))
