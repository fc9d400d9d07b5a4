-- Schools, hospitals, business parks, administration, fire stations, tied to addresses and recorded by operation like the ledger.
-- Grain: one site at one address, one valid and one recorded period.
create table coverage.site (
    source_id    int     not null,
    external_id  text    not null,             -- what the source calls it
    kind         text    not null check (kind in ('SCHOOL', 'HOSPITAL', 'BUSINESS_PARK', 'ADMINISTRATION', 'FIRE_STATION')),
    name         text    not null,
    carrier      text    not null default '',  -- who runs it
    address_id   bigint  not null,
    valid_from   date    not null,
    valid_to     date,
    rec_from     bigint  not null,
    rec_to       bigint
);

create index site_address on coverage.site (address_id);
create index site_source_id on coverage.site (source_id, external_id) where rec_to is null;
create index site_rec_from on coverage.site (rec_from);
create index site_rec_to on coverage.site (rec_to) where rec_to is not null;

-- The generated sites of the demo. An installation without the demo never hears of them.
insert into coverage.source (key, name, kind, rank, licence, attribution)
values ('standorte-demo', 'Standorte (Demo)', 'register', 100, 'frei', 'erzeugt für die Vorführung')
on conflict (key) do nothing;
