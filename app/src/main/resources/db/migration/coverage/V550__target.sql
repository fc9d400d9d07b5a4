-- Goals that somebody has set. Grain: one goal of one owner for one region and one day.
create table coverage.target (
    key         text    primary key,
    owner       text    not null,
    region_key  text    not null,
    figure      text    not null,
    percent_e2  int     not null check (percent_e2 between 0 and 10000),
    due         date    not null,
    definition  text    not null,
    status      text    not null check (status in ('in force', 'proposed', 'given up')),
    source      text    not null
);

insert into coverage.target (key, owner, region_key, figure, percent_e2, due, definition, status, source) values
('bund-2025', 'Bund', 'DE', 'fttbh', 5000, '2025-12-31',
 'Glasfaser bis ins Gebäude oder in die Wohnung für die Hälfte der Haushalte und Unternehmen', 'given up',
 'Gigabitstrategie der Bundesregierung, Juli 2022'),
('eu-2030', 'Europäische Union', 'DE', 'gigabit', 10000, '2030-12-31',
 'Gigabit für alle festen Anschlüsse', 'in force', 'Politikprogramm für die digitale Dekade 2030'),
('sachsen-2030', 'Freistaat Sachsen', '14', 'gigabit', 10000, '2030-12-31',
 'Flächendeckend gigabitfähige Netze bis 2030', 'in force', 'Freistaat Sachsen, Digitalstrategie');
