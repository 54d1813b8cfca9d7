#!/usr/bin/env python3
"""Makes `coastline.txt` from Natural Earth at 1:50m, as the npm package `world-atlas` carries it.

    npm pack world-atlas@2.0.2
    tar xzf world-atlas-2.0.2.tgz
    python3 assets/make_coastline.py package/countries-50m.json > assets/coastline.txt

The input is TopoJSON: arcs of whole-numbered steps that neighbouring countries share. An arc that two countries
use is a border, one that only one uses is coast. Each is simplified (Douglas and Peucker, in degrees of latitude,
so that the far north keeps no more detail than the tropics) and written as one line: `c` or `b`, a blank, then its
points as an "encoded polyline": the steps from point to point, longitude first, in hundredths of a degree, each
shifted left with its sign in the lowest bit, cut into groups of five bits, lowest first, plus 32 where more follow,
plus 63. Nothing but the standard library is needed, and the same input gives the same bytes.
"""

import json
import math
import sys

# Hundredths of a degree, about a kilometre: finer than the dots of the closest zoom.
STEP = 0.01
# How far a line may be from its original, in degrees of latitude.
TOLERANCE = {"c": 0.006, "b": 0.01}
# The ice of Antarctica below this latitude is left out: the map is cut there.
SOUTHERNMOST = -85.0

HEADER = """\
# Coastlines (c) and borders (b) of the world, made by make_coastline.py; see coastline.md for where they come from.
"""


def decode(topology):
    """The arcs as lists of (longitude, latitude) in degrees."""
    (scale_x, scale_y), (move_x, move_y) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((x * scale_x + move_x, y * scale_y + move_y))
        yield points


def users(topology):
    """For each arc, the countries whose outline it is part of."""
    used = [set() for _ in topology["arcs"]]

    def walk(arcs, country):
        for arc in arcs:
            if isinstance(arc, list):
                walk(arc, country)
            else:
                used[arc if arc >= 0 else ~arc].add(country)

    for country, geometry in enumerate(topology["objects"]["countries"]["geometries"]):
        walk(geometry.get("arcs", []), country)
    return used


def part_at_date_line(points):
    """Pieces that do not jump from one edge of the map to the other; each ends on the edge."""
    piece = points[:1]
    for (x1, y1), (x2, y2) in zip(points, points[1:]):
        if abs(x2 - x1) > 180:
            edge = math.copysign(180, x1)
            near = x2 + math.copysign(360, x1)
            y = y1 if near == x1 else y1 + (y2 - y1) * (edge - x1) / (near - x1)
            piece.append((edge, y))
            yield piece
            piece = [(-edge, y)]
        piece.append((x2, y2))
    yield piece


def part_at_edges(points):
    """Pieces without what runs along an edge of the map or below it: it is no coast."""
    piece = []
    for (x1, y1), (x2, y2) in zip(points, points[1:]):
        along = abs(x1) > 179.99 and abs(x2) > 179.99
        if along or min(y1, y2) < SOUTHERNMOST:
            if len(piece) > 1:
                yield piece
            piece = []
        else:
            piece = piece or [(x1, y1)]
            piece.append((x2, y2))
    if len(piece) > 1:
        yield piece


def distance(point, start, end):
    """From a point to a stretch, in degrees of latitude."""
    narrow = math.cos(math.radians(point[1]))
    x, y = (point[0] - start[0]) * narrow, point[1] - start[1]
    dx, dy = (end[0] - start[0]) * narrow, end[1] - start[1]
    long = dx * dx + dy * dy
    t = max(0.0, min(1.0, (x * dx + y * dy) / long)) if long else 0.0
    return math.hypot(x - t * dx, y - t * dy)


def simplify(points, tolerance):
    """Keeps the ends and whatever would move the line by more than the tolerance."""
    keep = {0, len(points) - 1}
    waiting = [(0, len(points) - 1)]
    while waiting:
        first, last = waiting.pop()
        far, at = 0.0, None
        for index in range(first + 1, last):
            away = distance(points[index], points[first], points[last])
            if away > far:
                far, at = away, index
        if at is not None and far > tolerance:
            keep.add(at)
            waiting += [(first, at), (at, last)]
    return [points[index] for index in sorted(keep)]


def number(value):
    value = ~(value << 1) if value < 0 else value << 1
    text = ""
    while value >= 32:
        text += chr((value & 31 | 32) + 63)
        value >>= 5
    return text + chr(value + 63)


def encode(points):
    text, before, count = "", (0, 0), 0
    for x, y in points:
        here = (round(x / STEP), round(y / STEP))
        if count and here == before:
            continue
        text += number(here[0] - before[0]) + number(here[1] - before[1])
        before, count = here, count + 1
    return text if count > 1 else None


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        topology = json.load(file)
    lines = []
    for points, used in zip(decode(topology), users(topology)):
        if not used:
            continue
        kind = "b" if len(used) > 1 else "c"
        for piece in (part for whole in part_at_date_line(points) for part in part_at_edges(whole)):
            text = encode(simplify(piece, TOLERANCE[kind]))
            if text:
                lines.append(f"{kind} {text}\n")
    sys.stdout.write(HEADER + "".join(lines))


if __name__ == "__main__":
    main()
