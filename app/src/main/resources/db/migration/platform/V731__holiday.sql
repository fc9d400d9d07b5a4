-- Public holidays as the law describes them: a day of the year, so many days after Easter Sunday, or the last weekday before a
-- day of the year. Grain: one holiday of one region in one period of validity. Saxony has Corpus Christi only in named places of
-- the districts of Bautzen; such a line carries the key of the municipality.
create table platform.holiday (
    id          int  generated always as identity primary key,
    name        text not null,
    region      text not null,
    month       int  check (month between 1 and 12),
    day         int  check (day between 1 and 31),
    weekday     int  check (weekday between 1 and 7),   -- the last of these (1 = Monday) before month and day
    easter_days int,
    valid_from  date not null,
    valid_to    date,
    source      text not null,
    check ((easter_days is null) <> (month is null and day is null)),
    check ((month is null) = (day is null)),
    check (weekday is null or month is not null)
);

insert into platform.holiday (name, region, month, day, weekday, easter_days, valid_from, source)
select h.name, '14', h.month, h.day, h.weekday, h.easter_days, '1993-01-01',
       'SächsSFG vom 10.11.1992, § 1 Abs. 1'
  from (values
    ('Neujahr', 1, 1, null, null),
    ('Karfreitag', null, null, null, -2),
    ('Ostermontag', null, null, null, 1),
    ('Tag der Arbeit', 5, 1, null, null),
    ('Christi Himmelfahrt', null, null, null, 39),
    ('Pfingstmontag', null, null, null, 50),
    ('Tag der Deutschen Einheit', 10, 3, null, null),
    ('Reformationstag', 10, 31, null, null),
    ('Buß- und Bettag', 11, 23, 3, null),
    ('1. Weihnachtsfeiertag', 12, 25, null, null),
    ('2. Weihnachtsfeiertag', 12, 26, null, null)
  ) as h (name, month, day, weekday, easter_days);
