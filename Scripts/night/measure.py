#!/usr/bin/env python3
"""A first night and nights after it over a folder of invented pages: wall, CPU and the most memory that each took.

    Scripts/night/measure.py [--files 20000] [--program .build/release/shiplog] [--limit 2]

Fails with 1 where an unchanged night takes more than LIMIT percent of the first one's wall or CPU time.
"""
import argparse
import os
import pathlib
import subprocess
import sys
import tempfile
import time

import folder

here = pathlib.Path(__file__).resolve().parent.parent.parent
parser = argparse.ArgumentParser()
parser.add_argument("--files", type=int, default=20000)
parser.add_argument("--program", default=str(here / ".build/release/shiplog"))
parser.add_argument("--lexicons", default=str(here / "Lexicons"))
parser.add_argument("--limit", type=float, default=2.0)
options = parser.parse_args()


def night(name, place, *more):
    before = time.monotonic()
    words = [options.program, "run", "saved", "--lexicons", options.lexicons, "--database", "d.sqlite", *more]
    child = subprocess.Popen(words, cwd=place, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    said = child.stdout.read().strip()
    _, status, used = os.wait4(child.pid, 0)
    wall, cpu, memory = time.monotonic() - before, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024
    print(f"{name:26} wall {wall:8.2f} s   CPU {cpu:8.2f} s   most memory {memory:6.0f} MB   {said}", flush=True)
    if os.waitstatus_to_exitcode(status) not in (0, 3):
        sys.exit(f"{name}: ended with {os.waitstatus_to_exitcode(status)}")
    return wall, cpu


with tempfile.TemporaryDirectory(prefix="shiplog-measure-") as place:
    folder.main(place + "/saved", options.files)
    first = night("first night", place)
    again = [night("unchanged night", place) for _ in range(3)]
    best = [min(times) for times in zip(*again)]
    night("unchanged, --since last", place, "--since", "last")
    pages = sorted(pathlib.Path(place, "saved").rglob("*.html"))
    for page in pages[:: max(1, len(pages) // 100)]:
        page.write_text(page.read_text().replace("</p>", " and so on</p>", 1))
    night("1 % of the files changed", place)
    size = os.path.getsize(place + "/d.sqlite") / 1e6
    wall, cpu = (100 * b / f for b, f in zip(best, first))
    print(f"database {size:.0f} MB; an unchanged night takes {wall:.2f} % of the first one's wall time, {cpu:.2f} % of its CPU time")
    sys.exit(0 if max(wall, cpu) <= options.limit else 1)
