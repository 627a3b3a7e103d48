"""How a peer is measured: it stays ready in a process of its own, and repeats its work whenever it is asked to."""

import json
import resource
import statistics
import sys
import time

# ru_maxrss counts kilobytes on Linux, bytes on macOS.
MEMORY_UNIT = 1 if sys.platform == "darwin" else 1024


def repeat(work, seconds, least=3):
    """The seconds of each call of `work`: at least `least` calls, and as many as `seconds` hold."""
    times = []
    while len(times) < least or sum(times) < seconds:
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return times


def serve(versions, prepare):
    """Answers the requests on standard input, each a line of JSON, until it ends.

    `prepare` is called with a request's members other than `seconds`. It returns the work to repeat and what that consists
    of: 1, or a number of sentences, by which its time is divided.
    """
    print(json.dumps({"versions": versions}), flush=True)
    prepared = {}
    for line in sys.stdin:
        request = json.loads(line)
        seconds = request.pop("seconds")
        key = json.dumps(request, sort_keys=True)
        if key not in prepared:
            prepared[key] = prepare(**request)
            prepared[key][0]()  # to warm up
        work, count = prepared[key]
        times = [seconds / count for seconds in repeat(work, seconds)]
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * MEMORY_UNIT
        answer = {"best": min(times), "median": statistics.median(times), "memory": memory}
        print(json.dumps(answer), flush=True)
