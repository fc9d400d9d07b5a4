create schema if not exists parties;

-- Offices, municipalities, operators, planning offices. Grain: one organisation.
create table parties.organisation (
    id   int     generated always as identity primary key,
    key  text    not null unique,
    kind text    not null,
    demo boolean not null
);

-- What an organisation is or was called. Grain: one name of one organisation.
create table parties.organisation_name (
    id              int  generated always as identity primary key,
    organisation_id int  not null references parties.organisation (id),
    name            text not null,
    name_key        text not null,
    valid_from      date,
    valid_to        date,
    check (valid_from is null or valid_to is null or valid_from < valid_to)
);

create index organisation_name_organisation on parties.organisation_name (organisation_id);
create index organisation_name_key on parties.organisation_name (name_key);

-- Accounts. Grain: one person, or one role of the demo, that signs in.
create table parties.person (
    id                   bigint      generated always as identity primary key,
    login                text        not null,
    display_name         text        not null,
    email                text        not null,
    password_hash        text,
    must_change_password boolean     not null,
    demo                 boolean     not null,
    created_at           timestamptz not null,
    disabled_at          timestamptz
);

create unique index person_login on parties.person (lower(login));

-- Who acts for whom, where, as what, from when until when. Grain: one mandate.
create table parties.mandate (
    id              bigint generated always as identity primary key,
    person_id       bigint not null references parties.person (id),
    organisation_id int    not null references parties.organisation (id),
    role            text   not null,
    territory       text,
    valid_from      date   not null,
    valid_to        date,
    check (valid_to is null or valid_from <= valid_to)
);

create index mandate_person on parties.mandate (person_id);

-- Links by which somebody sets a password; only a hash of the link's secret is kept. Grain: one link.
create table parties.invitation (
    token_hash bytea       primary key,
    person_id  bigint      not null references parties.person (id),
    created_by text        not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);

create index invitation_person on parties.invitation (person_id);
