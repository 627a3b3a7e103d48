"""The report: measured values against what they should reach."""

import dataclasses

from peers.measuring import ratios


@dataclasses.dataclass
class Goal:
    """What a value should reach: at least the bar, better the goal. Both None: nothing is asked."""

    bar: float | None = None
    goal: float | None = None
    is_most: bool = False  # whether they are the most instead of the least

    def words(self, style):
        sign = "≤" if self.is_most else "≥"
        return " / ".join("–" if limit is None else f"{sign} {style.format(limit)}" for limit in (self.bar, self.goal))

    def verdict(self, value):
        def reached(limit):
            return value <= limit if self.is_most else value >= limit

        if self.goal is not None and reached(self.goal):
            return "goal met"
        if self.bar is None:
            return "goal not met" if self.goal is not None else "–"
        return "met" if reached(self.bar) else "not met"


class Table:
    def __init__(self):
        self.rows = []

    def add(self, what, ours, peer, values, goal, style="{:.2f}×"):
        """`values`: by the best repetitions, by the median ones; None if a side is missing."""
        verdicts = [goal.verdict(value) for value in values or []]
        if len(set(verdicts)) > 1:
            verdict = f"{verdicts[0]} / {verdicts[1]}"
        else:
            verdict = verdicts[0] if verdicts else "not measured"
        cells = [style.format(value) for value in values] if values else ["n/a", "n/a"]
        self.rows.append([what, ours, peer, *cells, goal.words(style), verdict])

    def compare(self, what, ours, peer, goal, words, name):
        """How many times faster ours is than the peer: two series of seconds, or None. `words` tells people a time."""
        cells = [words(series.pair()[0]) if series else "n/a" for series in (ours, peer)]
        self.add(what, cells[0], f"{cells[1]} {name}", ratios(peer, ours), goal)

    def share(self, what, rates, peak, goal):
        """A series of GFLOP/s as a share of what the cores do at best."""
        cells = [f"{series.pair(max)[0]:.0f} GFLOP/s" if series else "n/a" for series in (rates, peak)]
        self.add(what, cells[0], f"{cells[1]} at best", ratios(rates, peak, max), goal, "{:.0%}")

    def markdown(self):
        header = ["", "ours", "compared with", "best", "median", "bar / goal", ""]
        lines = [header, ["---"] * len(header), *self.rows]
        return "\n".join("| " + " | ".join(line) + " |" for line in lines)
