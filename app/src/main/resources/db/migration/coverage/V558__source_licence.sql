-- Every source says under what terms it may be used and how it wants to be named.
update coverage.source
set licence = 'nur für die Arbeit der Koordinierungsstelle',
    attribution = 'Meldung: ' || name
where kind in ('operator', 'area')
  and licence = ''
  and attribution = '';

-- The generated addresses of the demo. An installation without the demo never hears of them.
insert into coverage.source (key, name, kind, rank, licence, attribution)
values ('adressen-demo', 'Adressbestand (Demo)', 'register', 100, 'frei', 'erzeugt für die Vorführung')
on conflict (key) do update
set name = excluded.name,
    licence = excluded.licence,
    attribution = excluded.attribution;
