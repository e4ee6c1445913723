#!/usr/bin/env python3
"""Writes a database's schema and rows as SQL, for Tests/StorageTests/Schemas/<version>.sql.

    shiplog run some-invented-pages --database old.sqlite --no-reports
    Scripts/night/dump_schema.py old.sqlite > Tests/StorageTests/Schemas/1.sql

The full-text index is left without rows: its shadow tables are not ours to write, and it is made anew from the sentences.
"""
import sqlite3
import sys

database = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
objects = database.execute("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid").fetchall()
virtual = [name for _, name, sql in objects if sql.startswith("CREATE VIRTUAL")]
ours = [(kind, name, sql) for kind, name, sql in objects
        if not name.startswith("sqlite_") and not any(name.startswith(v + "_") for v in virtual)]
for _, _, sql in ours:
    print(sql + ";")


def literal(value):
    if value is None:
        return "NULL"
    if isinstance(value, str):
        return "'" + value.replace("'", "''") + "'"
    return repr(value)


for kind, name, sql in ours:
    if kind == "table" and name not in virtual:
        for row in database.execute(f'SELECT * FROM "{name}"'):
            if (name, row[0]) != ("marks", "indexed_through"):
                print(f"INSERT INTO {name} VALUES ({', '.join(map(literal, row))});")
for pragma in ("application_id", "user_version"):
    print(f"PRAGMA {pragma} = {database.execute(f'PRAGMA {pragma}').fetchone()[0]};")
