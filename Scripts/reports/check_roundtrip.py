"""The CSVs as pandas and SQLite's shell read them: the same rows, and the same text in every cell."""
import csv
import pathlib
import subprocess
import sys
import tempfile

import pandas

failed = False
for file in sorted(pathlib.Path(sys.argv[1]).glob("*.csv")):
    with open(file, encoding="utf-8-sig", newline="") as stream:
        header, *rows = list(csv.reader(stream))
    frame = pandas.read_csv(file, dtype=str, keep_default_na=False, encoding="utf-8-sig", lineterminator="\n")
    if list(frame.columns) != header or frame.values.tolist() != rows:
        failed = True
        print(f"{file.name}: pandas reads {frame.shape}, the file has {len(rows)} rows of {len(header)}")
    with tempfile.TemporaryDirectory() as folder:
        shell = subprocess.run(
            ["sqlite3", f"{folder}/t.sqlite"], input=f'.import --csv "{file}" t\nSELECT count(*) FROM t;\n', capture_output=True, text=True)
    if shell.stderr or shell.stdout.strip() != str(len(rows)):
        if rows or "no such table" not in shell.stderr:
            failed = True
            print(f"{file.name}: SQLite reads {shell.stdout.strip()} rows, the file has {len(rows)}. {shell.stderr.strip()[:200]}")
sys.exit(failed)
