-- Programmes and their rules. A later change is a new version in a new migration: grants keep the version of their call.
insert into funding.programme (key, funder, name_de, name_en)
values
    ('weiss', 'FEDERATION', 'Bundesförderprogramm Breitband (weiße Flecken)', 'Federal broadband programme (white spots)'),
    ('grau', 'FEDERATION', 'Gigabit-Richtlinie 2021 (graue Flecken)', 'Gigabit guideline 2021 (grey spots)'),
    ('gigabit', 'FEDERATION', 'Gigabit-Richtlinie 2.0', 'Gigabit guideline 2.0'),
    ('luecke', 'FEDERATION', 'Lückenschluss-Pilotprogramm', 'Gap closing pilot programme'),
    ('dios', 'STATE', 'Sachsen: RL DiOS', 'Saxony: RL DiOS');

insert into funding.programme_version
    (programme, version, valid_from, valid_to, base_bp, max_bp, cap_cents, expenditure_cap_cents, minimum_cents,
     own_min_bp, binding_years, keep_years, proof_months, sure, source, note)
values
    ('weiss', 1, '2015-10-22', '2021-04-26', 5000, 7000, null, null, null, null, 7, 10, 12, false,
     'aconium.eu, Markterkundungsverfahren; Förderrichtlinie 2015 Nr. 7.4',
     'Zweckbindung von sieben Jahren ab Inbetriebnahme ist belegt. Fördersatz 50 bis 70 Prozent nach Wirtschaftskraft, Frist des Verwendungsnachweises und Aufbewahrung sind Erfahrungswerte.'),
    ('grau', 1, '2021-04-26', '2022-10-17', 5000, 7000, null, null, null, null, 7, 10, 12, false,
     'aconium.eu, Gigabitförderung',
     'Höchstbetrag je Projekt nicht gefunden. Fördersatz, Verwendungsnachweis und Aufbewahrung sind Erfahrungswerte.'),
    ('gigabit', 1, '2023-03-31', '2024-04-30', 5000, 7000, 10000000000, null, 10000000, null, 7, 10, 12, true,
     'bkzsh.de; foerderdatenbank.info; aconium.eu, Gigabitförderung',
     'Basisfördersatz 50, bis 60 oder 70 Prozent nach Wirtschaftskraft; höchstens 100 Mio. Euro je Projekt, mindestens 100.000 Euro.'),
    ('gigabit', 2, '2024-04-30', '2025-01-13', 5000, 7000, 4000000000, null, 10000000, null, 7, 10, 12, true,
     'aconium.eu, Gigabitförderung (Stand 2024)',
     'Wie zuvor, jedoch höchstens 40 Mio. Euro je Projekt.'),
    ('gigabit', 3, '2025-01-13', null, 5000, 7000, 4000000000, null, 10000000, null, 7, 10, 12, true,
     'aconium.eu, neuer Aufruf zur Gigabitförderung (23.01.2025)',
     'Bundesmittel von 1,2 Mrd. Euro. Ob es für 2026 eine neue Fassung gibt, war nicht zu finden.'),
    ('luecke', 1, '2024-06-06', '2024-09-05', 5000, 7000, null, 50000000, null, null, 7, 10, 12, true,
     'gigabitbuero.de, Lückenschluss; aconium.eu, 1. Aufruf (06.06.2024)',
     'Gesamtausgaben höchstens 500.000 Euro.'),
    ('luecke', 2, '2024-09-05', '2025-03-05', 5000, 7000, null, 100000000, null, null, 7, 10, 12, true,
     'gigabitbuero.de, Lückenschluss, 2. Aufruf (05.09.2024)',
     'Gesamtausgaben höchstens 1.000.000 Euro.'),
    ('luecke', 3, '2025-03-05', null, 5000, 7000, null, 100000000, null, null, 7, 10, 12, true,
     'gigabitbuero.de, Lückenschluss, 3. Aufruf (05.03.2025)',
     'Aufruf mit 40 Mio. Euro, geschlossen.'),
    ('dios', 1, '2016-01-01', '2022-07-05', 3000, 4000, null, null, null, null, 7, 10, 12, false,
     'digitales.sachsen.de (DigiFonds); landkreis-mittelsachsen.de',
     'Üblich waren 60 Prozent vom Bund und 30 vom Land; für Kommunen in der Haushaltssicherung bis 40. Tag des Inkrafttretens ist ein Erfahrungswert.'),
    ('dios', 2, '2022-07-05', null, 5000, 5000, null, null, null, null, 7, 10, 12, false,
     'medienservice.sachsen.de 1049282 (05.07.2022)',
     'Aufstockung bis 100 Prozent; Eigenanteil der Kommunen gemeinsam über den Finanzausgleich. Regelung nach 2022 nicht gefunden.');

insert into funding.benchmark (unit, valid_from, low_cents, high_cents, source, note)
values
    ('ADDRESS', '2024-01-01', 200000, 2500000,
     'Projekte in Sachsen 2021 bis 2026 (Radeburg privat, Lampertswalde, Landkreis Meißen, Mittelsachsen)',
     'Beobachtet: 2.170 Euro (privat) bis 25.400 Euro je Anschluss. Über 25.000 Euro Alternativen prüfen: oberirdisch, Funk, Recht auf Versorgung.'),
    ('METRE', '2024-01-01', 4000, 35000,
     'Preise je Meter Trasse 2022 bis 2026; Landkreis Meißen 176 Euro, Lampertswalde 175 Euro (alles enthalten)',
     'Unbefestigt ab 40 Euro, Naturstein in der Altstadt bis 350 Euro; Mittel 140 bis 150 Euro.'),
    ('INHABITANT', '2024-01-01', 1000, 100000,
     'Eigenanteil je Einwohner, Erfahrungswert',
     'Eigenanteil geteilt durch Einwohner des Gebiets; keine veröffentlichte Spanne gefunden.');
