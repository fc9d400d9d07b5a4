create schema if not exists reporting;

-- Frozen reports. Grain: one report; it never changes. The text is canonical JSON, so that whoever holds it can compute the
-- hash again.
create table reporting.frozen (
    id           bigint generated always as identity primary key,
    audience     text        not null check (audience in ('INTERNAL', 'COUNCIL', 'STATE', 'MUNICIPALITY')),
    region_key   text        not null,
    as_of        date        not null,
    operation    bigint      not null,
    title        text        not null check (length(title) between 1 and 200),
    document     text        not null,
    sha256       text        not null check (sha256 = encode(sha256(convert_to(document, 'UTF8')), 'hex')),
    frozen_at    timestamptz not null,
    actor        text        not null,
    display_name text        not null
);

create index frozen_region on reporting.frozen (region_key, audience, as_of);

-- Reports that are being written. Grain: one draft; it stays when it was frozen, so that a late save is refused with a reason.
create table reporting.draft (
    id         bigint generated always as identity primary key,
    version    int         not null,
    audience   text        not null check (audience in ('INTERNAL', 'COUNCIL', 'STATE', 'MUNICIPALITY')),
    region_key text        not null,
    as_of      date        not null,
    known_on   date,
    title      text        not null check (length(title) between 1 and 200),
    texts      jsonb       not null,                -- key of the section -> text
    frozen_id  bigint      references reporting.frozen (id),
    changed_at timestamptz not null,
    changed_by text        not null
);

-- Status packages as they came in. Grain: one package; it never changes. The newest of a district and Stichtag counts.
create table reporting.package (
    id           bigint generated always as identity primary key,
    district     text        not null,
    as_of        date        not null,
    made         date        not null,
    document     text        not null,
    sha256       text        not null unique check (sha256 = encode(sha256(convert_to(document, 'UTF8')), 'hex')),
    received_at  timestamptz not null,
    actor        text        not null,
    display_name text        not null
);

create index package_district on reporting.package (district, as_of);

create function reporting.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'a row of reporting.% never changes', tg_table_name using errcode = 'restrict_violation';
end;
$$;

create trigger frozen_never_changes
    before update or delete on reporting.frozen
    for each row execute function reporting.refuse_change();

create trigger package_never_changes
    before update or delete on reporting.package
    for each row execute function reporting.refuse_change();
