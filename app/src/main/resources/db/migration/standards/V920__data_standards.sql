-- Definitions that the product brings along. They never change; a standard of the catalogue with the same key begins with them.
-- Grain: one definition.
create table standards.data_shipped (
    key        text  primary key,
    title      text  not null,
    purpose    text  not null,
    definition jsonb not null
);

-- What a delivery has to be by a version of a data standard: layers, columns, code lists, rules. A version without a row of its own has
-- that of the version before it. Grain: one version.
create table standards.data_content (
    standard   text        not null,
    number     int         not null,
    definition jsonb       not null,
    revision   int         not null,
    demo       boolean     not null,
    changed_at timestamptz not null,
    changed_by text        not null,
    primary key (standard, number),
    foreign key (standard, number) references standards.version (standard, number)
);

-- What a published version checks stays as it is.
create function standards.keep_published_content() returns trigger language plpgsql as $$
declare
    changed standards.data_content := case when tg_op = 'DELETE' then old else new end;
begin
    if exists (select 1
                 from standards.version v
                where v.standard = changed.standard
                  and v.number = changed.number
                  and v.state = 'PUBLISHED') then
        raise exception 'content of published version % % stays as it is', changed.standard, changed.number;
    end if;
    return changed;
end $$;

create trigger keep_published_content before insert or update or delete on standards.data_content
    for each row execute function standards.keep_published_content();

-- A file that was checked against the version that counted on its day. Accepted or refused, it stays.
-- Grain: one file that was delivered.
create table standards.data_delivery (
    id          bigint      generated always as identity primary key,
    standard    text        not null,
    number      int         not null,
    phase       text        not null,                   -- key of the phase, empty where the standard has none
    region      text        not null,                   -- whose delivery it is: a district or a municipality
    data_class  text        not null,                   -- of its cells
    day         date        not null,                   -- the day by which the version was chosen
    sender      text        not null,                   -- who made the file, as whoever handed it in says; may be empty
    file_name   text        not null,
    size_bytes  bigint      not null,
    sha256      text        not null,
    row_count   bigint      not null,
    errors      bigint      not null,
    warnings    bigint      not null,
    notes       bigint      not null,
    accepted    boolean     not null,
    passed_by   int         not null,                   -- earlier version that the file keeps while it breaks this one, 0 for none
    unchecked   text[]      not null,                   -- rules that could not be checked here
    tables      text[]      not null,                   -- layer, name in the file and rows, one after the other
    delivered_by text       not null,
    delivered_name text     not null,
    delivered_at timestamptz not null,
    demo        boolean     not null,
    foreign key (standard, number) references standards.version (standard, number)
);

create index data_delivery_region on standards.data_delivery (region, delivered_at desc);
create index data_delivery_proof on standards.data_delivery (standard, number, region, day) where accepted;

-- Where a delivery breaks a rule; all of it, in the order in which it was found. Grain: one place.
create table standards.data_finding (
    delivery  bigint not null references standards.data_delivery (id) on delete cascade,
    position  int    not null,
    rule      text   not null,
    table_name text  not null,
    row_number bigint not null,                         -- as a user counts it, 0 for a table as a whole
    column_name text not null,
    value     text   not null,
    facts     text[] not null,
    primary key (delivery, position)
);

create index data_finding_rule on standards.data_finding (delivery, rule, position);

-- The file itself, of accepted deliveries, until it is imported or forgotten. Grain: one file.
create table standards.data_file (
    delivery bigint primary key references standards.data_delivery (id) on delete cascade,
    content  bytea  not null
);
