create schema if not exists activity;

-- What somebody does about broadband. Grain: one activity; a lot is one below its project.
create table activity.activity (
    id               bigint generated always as identity primary key,
    version          int     not null,
    kind             text    not null,
    parent_id        bigint  references activity.activity (id),
    title            text    not null check (length(title) between 1 and 200),
    description      text    not null,
    file_number      text    not null,
    source           text    not null,
    generated        boolean not null,
    organisation     text    not null,              -- key of parties.organisation
    responsible      text    not null,
    operator         text,                          -- key of parties.organisation
    template         text    not null,              -- key of standards.template
    template_version int     not null,              -- the version it began with
    steps_done       int     not null check (steps_done >= 0),
    state            text    not null check (state in ('RUNNING', 'PAUSED', 'COMPLETED', 'CANCELLED')),
    ended_on         date,
    next_step        text    not null,
    turn             text    not null,
    turn_since       date,
    due              date,
    evidence         text    not null,
    evidence_on      date,
    risk             text    not null check (risk in ('NONE', 'LOW', 'MEDIUM', 'HIGH')),
    risk_note        text    not null,
    technology       text    not null,
    down_mbps        int     not null check (down_mbps >= 0),
    up_mbps          int     not null check (up_mbps >= 0),
    expected_from    date,
    expected_to      date,
    address_query    text    not null,
    changed_at       timestamptz not null,
    changed_by       text    not null
);

create index activity_parent on activity.activity (parent_id);

-- Where. Grain: one region of one activity.
create table activity.territory (
    activity_id bigint not null references activity.activity (id),
    region_key  text   not null,
    primary key (activity_id, region_key)
);

-- Phases entered so far. Grain: one entry.
create table activity.phase_entry (
    activity_id bigint not null references activity.activity (id),
    position    int    not null,
    phase       text   not null,
    since       date   not null,
    primary key (activity_id, position)
);

-- Days to be kept. Grain: one milestone.
create table activity.milestone (
    activity_id bigint not null references activity.activity (id),
    position    int    not null,
    name        text   not null,
    plan        date,
    forecast    date,
    actual      date,
    primary key (activity_id, position)
);

-- What holds up. Grain: one obstacle.
create table activity.obstacle (
    activity_id bigint not null references activity.activity (id),
    position    int    not null,
    name        text   not null,
    since       date,
    turn        text   not null,
    effect      text   not null,
    solved_on   date,
    primary key (activity_id, position)
);

-- Pages elsewhere. Grain: one link.
create table activity.link (
    activity_id bigint not null references activity.activity (id),
    position    int    not null,
    label       text   not null,
    url         text   not null,
    primary key (activity_id, position)
);

-- The addresses that it is about, as they were chosen. Grain: one address of one activity.
create table activity.address (
    activity_id bigint not null references activity.activity (id),
    address_id  bigint not null,
    primary key (activity_id, address_id)
);

create index address_activity on activity.address (address_id);

-- What was said and noted. Grain: one note; none is ever changed.
create table activity.note (
    id           bigint generated always as identity primary key,
    activity_id  bigint      not null references activity.activity (id),
    body         text        not null check (length(body) between 1 and 2000),
    actor        text        not null,
    display_name text        not null,
    at           timestamptz not null
);

create index note_activity on activity.note (activity_id);

-- What an activity looked like after each change. Grain: one version.
create table activity.revision (
    activity_id  bigint      not null references activity.activity (id),
    version      int         not null,
    fields       jsonb       not null,              -- name of the field -> what it says
    why          text        not null,
    actor        text        not null,
    display_name text        not null,
    at           timestamptz not null,
    primary key (activity_id, version)
);
