#!/usr/bin/env python3
"""Shows that GDAL and LibreOffice read what Lichtweg gives out.

    docs/check-exports.py FOLDER

FOLDER holds one list in four formats: NAME.csv, NAME.xlsx, NAME.geojson, NAME.gpkg (any number of lists; the last two may be
missing), such as `./lichtweg export addresses --region 14627 --format gpkg -o FOLDER/addresses.gpkg` writes them.
Needs ogrinfo (Debian: gdal-bin) and soffice (Debian: libreoffice-calc).
"""
import csv
import datetime
import pathlib
import re
import subprocess
import sys
import tempfile

# separator ;, quote ", UTF-8, from line 1, German, no quoting of all text, real numbers, values and not as shown
LIBREOFFICE = "csv:Text - txt - csv (StarCalc):59,34,76,1,,1031,false,true,false"
READ_CSV = "CSV:59,34,76,1,,1031,false,false"


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=";"))


def german(text):
    """1234,5 and 31.12.2026 as we write them."""
    try:
        return float(text.replace(",", "."))
    except ValueError:
        try:
            return datetime.datetime.strptime(text, "%d.%m.%Y").date()
        except ValueError:
            return text.lstrip("'")


def plain(text):
    """The same as LibreOffice writes it."""
    for form in ("%d.%m.%Y", "%Y-%m-%d", "%d.%m.%y", "%m/%d/%Y"):
        try:
            return datetime.datetime.strptime(text, form).date()
        except ValueError:
            pass
    return german(text)


def same(ours, theirs):
    if ours == theirs:
        return True
    a, b = german(ours), plain(theirs.removesuffix("%"))
    if isinstance(a, float) and isinstance(b, float):
        return abs(a - b) < (0.051 if theirs.endswith("%") else 0.0006)
    return a == b


def opened(path, scratch):
    command = ["soffice", f"-env:UserInstallation=file://{scratch}/profile", "--headless", "--convert-to", LIBREOFFICE]
    if path.suffix == ".csv":
        command.append("--infilter=" + READ_CSV)
    subprocess.run(command + ["--outdir", scratch, str(path)], check=True, capture_output=True)
    return rows(pathlib.Path(scratch) / (path.stem + ".csv"))


def office(path, expected):
    with tempfile.TemporaryDirectory() as scratch:
        found = opened(path, scratch)
    width = len(expected[0]) - (path.suffix == ".xlsx")  # Herkunft is a sheet of its own there
    assert len(found) == len(expected), f"{path}: {len(found)} lines, {len(expected)} expected"
    for n, (ours, theirs) in enumerate(zip(expected, found), 1):
        theirs = theirs + [""] * (len(ours) - len(theirs))
        for column in range(width):
            assert same(ours[column], theirs[column]), f"{path}, line {n}: {ours[column]!r} became {theirs[column]!r}"
    return f"{len(found) - 1} rows, {width} columns, every cell as exported"


def gis(path, expected, epsg):
    run = subprocess.run(["ogrinfo", "-so", "-al", str(path)], check=True, capture_output=True, text=True)
    assert not run.stderr.strip(), f"{path}: {run.stderr}"
    count = int(re.search(r"^Feature Count: (\d+)", run.stdout, re.M)[1])
    extent = re.search(r"^Extent: (.*)", run.stdout, re.M)[1]
    found = int(re.search(r'^    ID\["EPSG",(\d+)\]\]$', run.stdout, re.M)[1])
    names = re.findall(r"^(\S.*): (?:String|Integer|Integer64|Real|Date|DateTime)\b.* \(", run.stdout, re.M)
    assert count == len(expected) - 1, f"{path}: {count} features"
    assert found == epsg, f"{path}: EPSG:{found}"
    assert names == expected[0][:-1], f"{path}: {names}"
    return f"{count} features, EPSG:{found}, extent {extent}, no warning"


def main(folder):
    for table in sorted(folder.glob("*.csv")):
        expected = rows(table)
        print(f"{table.name}: LibreOffice: {office(table, expected)}")
        for suffix, check in (
            (".xlsx", lambda p: "LibreOffice: " + office(p, expected)),
            (".geojson", lambda p: "GDAL: " + gis(p, expected, 4326)),
            (".gpkg", lambda p: "GDAL: " + gis(p, expected, 25833)),
        ):
            path = table.with_suffix(suffix)
            if path.exists():
                print(f"{path.name}: {check(path)}")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
