-- Streets and paths as lines, recorded by operation like the ledger. Public facts under the licence of their source.

-- Where streets come from. Grain: one source.
create table geodata.street_source (
    key          text not null primary key,
    name         text not null,
    licence      text not null default '',
    attribution  text not null default ''
);

insert into geodata.street_source (key, name, licence, attribution)
values
    ('osm', 'OpenStreetMap, Straßen und Wege', 'ODbL 1.0', '© OpenStreetMap-Mitwirkende'),
    ('strassen-demo', 'Straßen und Wege (Demo)', '', 'erzeugt für die Vorführung');

-- Grain: one street or piece of one, one valid and one recorded period.
create table geodata.street (
    source       text    not null references geodata.street_source (key),
    external_id  text    not null,
    name         text    not null default '',
    kind         text    not null,
    surface      text    not null default '',
    bridge       boolean not null default false,
    tunnel       boolean not null default false,
    line         bytea   not null,             -- WKB in the installation's own system; lines that meet share the very same position
    extent       box     not null,             -- of the line
    valid_from   date    not null,
    valid_to     date,
    rec_from     bigint  not null,
    rec_to       bigint
);

create index street_extent on geodata.street using gist (extent);
create index street_source_id on geodata.street (source, external_id) where rec_to is null;
create index street_rec_from on geodata.street (rec_from);
create index street_rec_to on geodata.street (rec_to) where rec_to is not null;
