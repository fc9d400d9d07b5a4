-- Questions to the address list that somebody gave a name: what is asked, never what was answered. Grain: one view.
create table coverage.saved_view (
    id            bigint      generated always as identity primary key,
    version       int         not null,             -- counts the changes; whoever changes says which one he saw
    name          text        not null check (length(name) between 1 and 80),
    region        text        not null,
    question      text        not null check (length(question) <= 4000),   -- the URL's query, region first
    sharing       text        not null check (sharing in ('PRIVATE', 'ORGANISATION', 'OFFICES')),
    owner         text        not null,             -- login
    role          text        not null,
    organisation  text,                             -- key of the owner's organisation, null for none
    changed_by    text        not null,             -- name as shown in the header
    changed_at    timestamptz not null,
    deleted_at    timestamptz
);

create unique index saved_view_name on coverage.saved_view (owner, lower(name)) where deleted_at is null;
create index saved_view_organisation on coverage.saved_view (organisation) where deleted_at is null;

-- Where a view stands on somebody's own page, and whether the addresses open with it. Grain: one view and login.
create table coverage.saved_view_place (
    view_id   bigint  not null references coverage.saved_view (id),
    login     text    not null,
    position  int     not null,
    opens     boolean not null default false,
    primary key (login, view_id)
);

create unique index saved_view_place_opens on coverage.saved_view_place (login) where opens;
