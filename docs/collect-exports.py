#!/usr/bin/env python3
"""Takes away every list that the pages of a running demo offer, in every format they offer.

    docs/collect-exports.py http://localhost:8080 FOLDER [LOGIN PASSWORD]

Signs in (the coordination of the demo unless told otherwise), follows the links of the pages, names those that lead nowhere
with the page they stand on, and keeps each file as NAME.csv,
NAME.xlsx, NAME.geojson, NAME.gpkg, one list for each kind of page. docs/check-exports.py FOLDER then opens them.
"""
import html
import http.cookiejar
import pathlib
import re
import sys
import urllib.error
import urllib.parse
import urllib.request

FORMATS = (".csv", ".xlsx", ".geojson", ".gpkg")
PAGES_OF_A_KIND = 2  # pages that differ only in a number or a key look alike


class Site:
    def __init__(self, base):
        self.base = base
        cookies = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self.opener = urllib.request.build_opener(cookies)

    def get(self, path, form=None):
        data = urllib.parse.urlencode(form).encode() if form else None
        with self.opener.open(self.base + path, data) as answer:
            return answer.headers.get_content_type(), answer.read()

    def sign_in(self, login, password):
        page = self.get("/anmelden")[1].decode()
        token = re.search(r'name="_csrf"[^>]*value="([^"]+)"', page)[1]
        self.get("/anmelden", {"kennung": login, "kennwort": password, "_csrf": token})


def kind(path):
    """Pages that differ only in a key or in their question are of one kind."""
    return re.sub(r"\d+", "N", path.split("?")[0])


def links(page):
    for href in re.findall(r'href="(/[^"#]*)', page):
        yield html.unescape(href)


def main(base, folder, login="koordination", password="Lichtweg-Demo-2026"):
    folder.mkdir(parents=True, exist_ok=True)
    site = Site(base)
    site.sign_in(login, password)
    waiting, seen, files = [("/start", "")], {}, {}
    while waiting:
        path, origin = waiting.pop(0)
        try:
            content, body = site.get(path)
        except urllib.error.HTTPError as refused:
            print(f"{refused.code} {path} on {origin}")
            continue
        if content != "text/html":
            continue
        for href in links(body.decode()):
            plain = href.split("?")[0]
            if plain.endswith(FORMATS):
                files.setdefault((kind(plain.rsplit(".", 1)[0]), plain.rsplit(".", 1)[1]), href)
            elif "." not in plain.rsplit("/", 1)[1] and not plain.startswith(("/abmelden", "/tiles")):
                known = seen.setdefault(kind(plain), set())
                if plain not in known and len(known) < PAGES_OF_A_KIND:
                    known.add(plain)
                    waiting.append((href, path))
    for (name, suffix), href in sorted(files.items()):
        target = folder / (re.sub(r"[^a-zA-Z]+", "-", name).strip("-") + "." + suffix)
        try:
            target.write_bytes(site.get(href)[1])
            print(f"{target.name}: {target.stat().st_size} bytes from {href}")
        except urllib.error.HTTPError as refused:
            print(f"{refused.code} {href}")


if __name__ == "__main__":
    main(sys.argv[1].rstrip("/"), pathlib.Path(sys.argv[2]), *sys.argv[3:])
