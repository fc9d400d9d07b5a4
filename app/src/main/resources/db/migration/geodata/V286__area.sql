-- Water and built-up areas below the addresses of the map, recorded by operation like the ledger. Public facts under the licence
-- of their source.

-- Where they come from. Grain: one source.
create table geodata.area_source (
    key          text not null primary key,
    name         text not null,
    licence      text not null default '',
    attribution  text not null default ''
);

insert into geodata.area_source (key, name, licence, attribution)
values ('osm', 'OpenStreetMap, Gewässer und Siedlungsflächen', 'ODbL 1.0', '© OpenStreetMap-Mitwirkende');

-- Grain: one area or watercourse, one valid and one recorded period.
create table geodata.area (
    source       text    not null references geodata.area_source (key),
    external_id  text    not null,
    name         text    not null default '',
    kind         text    not null check (kind in ('WATER', 'BUILT_UP')),
    shape        bytea   not null,             -- WKB in the installation's own system: polygons, or lines of water
    extent       box     not null,             -- of the shape
    valid_from   date    not null,
    valid_to     date,
    rec_from     bigint  not null,
    rec_to       bigint
);

create index area_extent on geodata.area using gist (extent);
create index area_source_id on geodata.area (source, external_id) where rec_to is null;
create index area_rec_from on geodata.area (rec_from);
create index area_rec_to on geodata.area (rec_to) where rec_to is not null;
