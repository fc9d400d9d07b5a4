-- Places with validity, recorded by operation like the ledger. Public facts.
create schema if not exists region;

-- What a source says of a region from a day on. Grain: one region, source and day.
create table region.region (
    key               text   not null,
    name              text   not null,
    type              text   not null default '',
    population        int,
    population_as_of  date,
    area_ha           int,
    postcode          text   not null default '',
    source            text   not null,
    valid_from        date   not null,
    rec_from          bigint not null,
    rec_to            bigint
);

create index region_key on region.region (key) where rec_to is null;

-- Where a region lies from a day on. Grain: one region, source and day; WKB in the installation's own system.
create table region.boundary (
    key         text   not null,
    source      text   not null,
    geometry    bytea  not null,
    valid_from  date   not null,
    rec_from    bigint not null,
    rec_to      bigint
);

create index boundary_key on region.boundary (key) where rec_to is null;

-- Mergers as dated facts. Grain: one dissolved key.
create table region.merger (
    old_key    text   not null,
    new_key    text   not null,
    effective  date   not null,
    source     text   not null,
    rec_from   bigint not null,
    rec_to     bigint
);

insert into region.merger (old_key, new_key, effective, source, rec_from)
values ('14627280', '14627290', date '2016-01-01', 'Gebietsänderungen Freistaat Sachsen', 0);

-- The federation, the states, and the districts of Saxony since 2008-08-01.
insert into region.region (key, name, type, source, valid_from, rec_from)
select v.key, v.name, v.type, 'Amtlicher Gemeindeschlüssel', date '2008-08-01', 0
from (values
    ('DE', 'Deutschland', 'Bund'),
    ('01', 'Schleswig-Holstein', 'Land'),
    ('02', 'Hamburg', 'Land'),
    ('03', 'Niedersachsen', 'Land'),
    ('04', 'Bremen', 'Land'),
    ('05', 'Nordrhein-Westfalen', 'Land'),
    ('06', 'Hessen', 'Land'),
    ('07', 'Rheinland-Pfalz', 'Land'),
    ('08', 'Baden-Württemberg', 'Land'),
    ('09', 'Bayern', 'Land'),
    ('10', 'Saarland', 'Land'),
    ('11', 'Berlin', 'Land'),
    ('12', 'Brandenburg', 'Land'),
    ('13', 'Mecklenburg-Vorpommern', 'Land'),
    ('14', 'Sachsen', 'Freistaat'),
    ('15', 'Sachsen-Anhalt', 'Land'),
    ('16', 'Thüringen', 'Freistaat'),
    ('14511', 'Chemnitz', 'Kreisfreie Stadt'),
    ('14521', 'Erzgebirgskreis', 'Landkreis'),
    ('14522', 'Mittelsachsen', 'Landkreis'),
    ('14523', 'Vogtlandkreis', 'Landkreis'),
    ('14524', 'Zwickau', 'Landkreis'),
    ('14612', 'Dresden', 'Kreisfreie Stadt'),
    ('14625', 'Bautzen', 'Landkreis'),
    ('14626', 'Görlitz', 'Landkreis'),
    ('14627', 'Meißen', 'Landkreis'),
    ('14628', 'Sächsische Schweiz-Osterzgebirge', 'Landkreis'),
    ('14713', 'Leipzig', 'Kreisfreie Stadt'),
    ('14729', 'Leipzig', 'Landkreis'),
    ('14730', 'Nordsachsen', 'Landkreis')
) as v (key, name, type);
