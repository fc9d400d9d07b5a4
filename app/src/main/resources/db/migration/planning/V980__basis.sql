create schema if not exists planning;

-- What is planned with: price books and rule sets, each with its source inside. Grain: one version, which never changes.
create table planning.basis (
    id          bigint generated always as identity primary key,
    kind        text   not null check (kind in ('PRICES', 'RULES')),
    series      bigint not null,
    version     int    not null,
    name        text   not null check (length(name) between 1 and 120),
    region_key  text   not null,             -- where it is used; DE for what is shipped
    valid_from  date   not null,
    content     text   not null,             -- as ./lichtweg plan area reads it
    why         text   not null,
    author      text   not null,
    written_at  timestamptz not null,
    unique (series, version)
);

create sequence planning.basis_series start 101;

-- Shipped with the product; a test compares them with the files of the command line.
insert into planning.basis (kind, series, version, name, region_key, valid_from, content, why, author, written_at)
values
    ('PRICES', 1, 1, 'Preisbuch Erfahrungswerte 2026', 'DE', '2026-01-01', $basis$# Preise netto, fertig gebaut. Spannen aus docs/planner/cost.md; jede Region trägt ihre eigenen ein.
name;Preisbuch Erfahrungswerte 2026
as-of;2026-01-01
code;low;likely;high;source
trench:carriageway_asphalt:open_trench;150,00;200,00;260,00;Offene Bauweise: Erfahrungswert von Planern, 2024 bis 2026
trench:pavement_asphalt:open_trench;110,00;140,00;180,00;Offene Bauweise: Erfahrungswert von Planern, 2024 bis 2026
trench:paving:open_trench;90,00;120,00;150,00;Offene Bauweise: Erfahrungswert von Planern, 2024 bis 2026
trench:natural_stone:open_trench;180,00;250,00;350,00;Offene Bauweise: Erfahrungswert von Planern, 2024 bis 2026
trench:unsealed:open_trench;40,00;60,00;80,00;Offene Bauweise: Erfahrungswert von Planern, 2024 bis 2026
trench:unsealed:plough;15,00;25,00;35,00;Kabelpflug mit Rohr, Einrichtung und Wiederherstellung: Erfahrungswert von Planern, 2024 bis 2026
trench:carriageway_asphalt:milling;95,00;130,00;180,00;Fräs- und Meißelverfahren: 30 bis 40 % unter offener Bauweise (Branchenangabe)
trench:pavement_asphalt:milling;70,00;90,00;125,00;Fräs- und Meißelverfahren: 30 bis 40 % unter offener Bauweise (Branchenangabe)
trench:carriageway_asphalt:micro_trench;45,00;70,00;95,00;Mini- und Microtrenching mit fachgerechtem Verschluss: Erfahrungswert von Planern, 2024 bis 2026
trench:pavement_asphalt:micro_trench;45,00;65,00;95,00;Mini- und Microtrenching mit fachgerechtem Verschluss: Erfahrungswert von Planern, 2024 bis 2026
trench:carriageway_asphalt:drilling;70,00;100,00;140,00;Spülbohrung im Boden: Erfahrungswert von Planern, 2024 bis 2026
trench:pavement_asphalt:drilling;70,00;100,00;140,00;Spülbohrung im Boden: Erfahrungswert von Planern, 2024 bis 2026
trench:paving:drilling;70,00;100,00;140,00;Spülbohrung im Boden: Erfahrungswert von Planern, 2024 bis 2026
trench:natural_stone:drilling;70,00;100,00;140,00;Spülbohrung im Boden: Erfahrungswert von Planern, 2024 bis 2026
trench:unsealed:drilling;70,00;100,00;140,00;Spülbohrung im Boden: Erfahrungswert von Planern, 2024 bis 2026
trench:carriageway_asphalt:overhead;15,00;25,00;35,00;Oberirdisch an Holzmasten: Erfahrungswert von Planern, 2024 bis 2026
trench:pavement_asphalt:overhead;15,00;25,00;35,00;Oberirdisch an Holzmasten: Erfahrungswert von Planern, 2024 bis 2026
trench:paving:overhead;15,00;25,00;35,00;Oberirdisch an Holzmasten: Erfahrungswert von Planern, 2024 bis 2026
trench:natural_stone:overhead;15,00;25,00;35,00;Oberirdisch an Holzmasten: Erfahrungswert von Planern, 2024 bis 2026
trench:unsealed:overhead;15,00;25,00;35,00;Oberirdisch an Holzmasten: Erfahrungswert von Planern, 2024 bis 2026
trench:carriageway_asphalt:co_laying;20,00;35,00;50,00;Mitverlegung in fremdem offenem Graben: Erfahrungswert von Planern, 2024 bis 2026
trench:pavement_asphalt:co_laying;20,00;35,00;50,00;Mitverlegung in fremdem offenem Graben: Erfahrungswert von Planern, 2024 bis 2026
trench:paving:co_laying;20,00;35,00;50,00;Mitverlegung in fremdem offenem Graben: Erfahrungswert von Planern, 2024 bis 2026
trench:natural_stone:co_laying;20,00;35,00;50,00;Mitverlegung in fremdem offenem Graben: Erfahrungswert von Planern, 2024 bis 2026
trench:unsealed:co_laying;20,00;35,00;50,00;Mitverlegung in fremdem offenem Graben: Erfahrungswert von Planern, 2024 bis 2026
trench:carriageway_asphalt:existing_duct;1,00;2,00;3,00;Nutzung eines vorhandenen Rohrs, einmalig (Miete steht in den Betriebskosten): grobe Erfahrung
trench:pavement_asphalt:existing_duct;1,00;2,00;3,00;Nutzung eines vorhandenen Rohrs, einmalig (Miete steht in den Betriebskosten): grobe Erfahrung
trench:paving:existing_duct;1,00;2,00;3,00;Nutzung eines vorhandenen Rohrs, einmalig (Miete steht in den Betriebskosten): grobe Erfahrung
trench:natural_stone:existing_duct;1,00;2,00;3,00;Nutzung eines vorhandenen Rohrs, einmalig (Miete steht in den Betriebskosten): grobe Erfahrung
trench:unsealed:existing_duct;1,00;2,00;3,00;Nutzung eines vorhandenen Rohrs, einmalig (Miete steht in den Betriebskosten): grobe Erfahrung
crossing:road;300,00;450,00;600,00;Erdrakete pauschal: Erfahrungswert von Planern, 2024 bis 2026
crossing:rail;20000,00;60000,00;150000,00;Querung von Fluss oder Bahn: grobe Erfahrung, 6 bis 18 Monate Vorlauf
crossing:water;20000,00;60000,00;150000,00;Querung von Fluss oder Bahn: grobe Erfahrung, 6 bis 18 Monate Vorlauf
pop;60000,00;110000,00;180000,00;Container mit Strom, Klima, Verteiler für 1.000 bis 3.000 Anschlüsse: Erfahrungswert von Planern, 2024 bis 2026
distributor:24;4000,00;4500,00;5000,00;Netzverteiler gesetzt, 4.000 bis 8.000 € nach Größe: Branchenangabe rund 6.000 €
distributor:48;4500,00;5200,00;6000,00;Netzverteiler gesetzt, 4.000 bis 8.000 € nach Größe: Branchenangabe rund 6.000 €
distributor:96;5200,00;6000,00;7000,00;Netzverteiler gesetzt, 4.000 bis 8.000 € nach Größe: Branchenangabe rund 6.000 €
distributor:144;6000,00;7000,00;8000,00;Netzverteiler gesetzt, 4.000 bis 8.000 € nach Größe: Branchenangabe rund 6.000 €
drop_duct;0,30;0,50;0,80;Anteil eines Mikrorohrs am Rohrverband (3 bis 9 €/m): Erfahrungswert von Planern, 2024 bis 2026
feeder_duct;0,50;0,75;1,00;Anteil eines Mikrorohrs am Rohrverband 12×10/6 (6 bis 9 €/m): Erfahrungswert von Planern, 2024 bis 2026
cable:12;0,90;1,30;1,80;Kabel und Einblasen: Erfahrungswert von Planern, 2024 bis 2026
cable:24;1,10;1,50;2,20;Kabel und Einblasen: Erfahrungswert von Planern, 2024 bis 2026
cable:48;1,80;2,40;3,20;Kabel und Einblasen: Erfahrungswert von Planern, 2024 bis 2026
cable:96;2,20;3,00;4,00;Kabel und Einblasen: Erfahrungswert von Planern, 2024 bis 2026
cable:144;2,80;3,60;4,60;Kabel und Einblasen: Erfahrungswert von Planern, 2024 bis 2026
closure;1000,00;1800,00;3000,00;Kabelschacht mit Muffe: Erfahrungswert von Planern, 2024 bis 2026
house_connection;800,00;1200,00;1800,00;Hausanschluss mit bis zu 15 m Privatgrund, Hauseinführung und Übergabepunkt: Branchenangabe rund 1.200 €
house_connection_metre;35,00;45,00;60,00;Erdrakete je Meter: Erfahrungswert von Planern, 2024 bis 2026
surcharge:Planung und Genehmigung;6;8;10;Anteil der Investition: Erfahrungswert von Planern, 2024 bis 2026
surcharge:Bauüberwachung;3;4;5;Anteil der Investition: Erfahrungswert von Planern, 2024 bis 2026
surcharge:Projektsteuerung und Recht;1;2;3;Anteil der Investition: Erfahrungswert von Planern, 2024 bis 2026
surcharge:Unvorhergesehenes;10;12;15;Anteil der Investition: Erfahrungswert von Planern, 2024 bis 2026
$basis$, 'mitgeliefert', 'Lichtweg', '2026-01-01T00:00:00Z'),
    ('RULES', 2, 1, 'Regelwerk mit 4 Fasern je Einheit, 1 davon bis zum Hauptverteiler', 'DE', '2026-01-01', $basis$# Regeln, nach denen geplant wird, wenn nichts anderes gegeben ist. Fasern und Reserve nach dem Materialkonzept des Bundes 5.0.2.
name;Regelwerk mit 4 Fasern je Einheit, 1 davon bis zum Hauptverteiler
distributor-capacities;24 48 96 144
pop-capacity;2000
cable-fibres;12 24 48 96 144
reserve-percent;15
fibres-per-unit;4
feeder-fibres-per-100-units;100
maximum-drop-m;800
maximum-feeder-m;15000
drum-m;4000
included-connection-m;15
# Was über Straßen angenommen wird, die es nicht selbst sagen: welche Wege Gräben tragen, wie breit sie sind, woraus sie sind.
# Annahmen von Lichtweg, Stand 01.11.2026, nach den Straßenklassen von OpenStreetMap; jede Anwendung steht gezählt im Bericht.
# --- Nähe in Metern: Straße des Namens, jede Straße, lose Enden, Inseln, freie Strecke ohne Haus, schmale Wege
near-name-m;200
near-any-m;500
near-join-m;1
near-island-m;250
open-country-m;150
narrow-m;3
# --- Wer eine Straße so sperrt, lässt auch keinen Graben zu
no-trench;private
no-trench;no
# --- Brücken und Unterführungen; Lücken zwischen Teilen des Straßennetzes
bridge;carriageway_asphalt:drilling
gap;unsealed:drilling
# --- Oberflächen, wie OpenStreetMap sie schreibt
surface;asphalt;carriageway_asphalt
surface;paved;carriageway_asphalt
surface;concrete;carriageway_asphalt
surface;chipseal;carriageway_asphalt
surface;concrete:plates;paving
surface;concrete:lanes;paving
surface;paving_stones;paving
surface;grass_paver;paving
surface;bricks;paving
surface;sett;natural_stone
surface;cobblestone;natural_stone
surface;unhewn_cobblestone;natural_stone
surface;cobblestone:flattened;natural_stone
surface;unpaved;unsealed
surface;compacted;unsealed
surface;fine_gravel;unsealed
surface;gravel;unsealed
surface;pebblestone;unsealed
surface;ground;unsealed
surface;dirt;unsealed
surface;earth;unsealed
surface;grass;unsealed
surface;sand;unsealed
surface;mud;unsealed
surface;woodchips;unsealed
# --- Straßen: Klasse; Graben in/an ihr: both (beide Seiten), in (im Weg selbst), no; Breite der Fahrbahn;
#     längs unter Häusern; längs auf freier Strecke; quer, wo die Oberfläche nicht genannt ist
street;;both;5.5;paving:open_trench;unsealed:open_trench;carriageway_asphalt:drilling
street;motorway;no
street;trunk;no
street;primary;both;7.5;pavement_asphalt:open_trench;unsealed:open_trench;carriageway_asphalt:drilling
street;secondary;both;6.5;pavement_asphalt:open_trench;unsealed:open_trench;carriageway_asphalt:drilling
street;tertiary;both;6;pavement_asphalt:open_trench;unsealed:open_trench;carriageway_asphalt:drilling
street;unclassified;both;5.5;paving:open_trench;unsealed:open_trench;carriageway_asphalt:drilling
street;residential;both;5.5;paving:open_trench;unsealed:open_trench;carriageway_asphalt:drilling
street;living_street;in;5;paving:open_trench;paving:open_trench;paving:open_trench
street;pedestrian;in;6;paving:open_trench;paving:open_trench;paving:open_trench
street;service;in;4;carriageway_asphalt:open_trench;carriageway_asphalt:open_trench;carriageway_asphalt:open_trench
street;track;in;3;unsealed:plough;unsealed:plough;unsealed:plough
street;cycleway;in;2.5;pavement_asphalt:open_trench;pavement_asphalt:open_trench;pavement_asphalt:open_trench
street;footway;in;2;paving:open_trench;paving:open_trench;paving:open_trench
street;path;in;1.5;unsealed:open_trench;unsealed:open_trench;unsealed:open_trench
street;bridleway;in;2;unsealed:plough;unsealed:plough;unsealed:plough
street;steps;no
street;bus_stop;no
street;platform;no
street;raceway;no
street;emergency_bay;no
street;busway;no
street;bus_guideway;no
street;corridor;no
street;other;both;5.5;paving:open_trench;unsealed:open_trench;carriageway_asphalt:drilling
# Bauen und betreiben über die Jahre, für die Wirtschaftlichkeitslücke (Barwert aller Kosten minus Barwert aller Erlöse, Jahresende).
# Anteile der Anschlüsse mit Vertrag je Betriebsjahr; Erlös und laufende Kosten in Euro je Vertrag und Monat, netto;
# feste Betriebskosten in Prozent der Investition je Jahr. Erfahrungswerte von Planern, 2024 bis 2026.
economy-interest-percent;6
economy-build-years;2
economy-take-up-percent;15 30 40 45 48 50 50
economy-revenue-month;28
economy-cost-month;7
economy-fixed-percent;1
$basis$, 'mitgeliefert', 'Lichtweg', '2026-01-01T00:00:00Z');
