-- Addresses from OpenStreetMap have a source of their own, so that nobody takes them for official ones.
insert into coverage.source (key, name, kind, rank, licence, attribution)
values ('osm', 'OpenStreetMap, Adressen', 'register', 90, 'ODbL 1.0', '© OpenStreetMap-Mitwirkende');
