"""Frictionless over a report's data package: every file, type, key and closed list."""
import pathlib
import sys

from frictionless import validate

report = validate(str(pathlib.Path(sys.argv[1]) / "datapackage.json"))
for task in report.tasks:
    for error in task.errors[:10]:
        print(f"{task.name}: {error.message}")
for error in report.errors:
    print(error.message)
sys.exit(0 if report.valid else 1)
