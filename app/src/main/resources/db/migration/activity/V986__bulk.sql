-- The same change to several activities, to be taken back together. Grain: one such change.
create table activity.bulk (
    id           bigint generated always as identity primary key,
    why          text        not null,
    actor        text        not null,
    display_name text        not null,
    at           timestamptz not null,
    undone_at    timestamptz,
    undone_by    text,
    undone_why   text,
    check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (undone_why is null))
);

-- Which version of an activity it wrote; what it said before stands in the version before. Grain: one activity of one change.
create table activity.bulk_line (
    bulk_id     bigint not null references activity.bulk (id),
    activity_id bigint not null,
    version     int    not null check (version > 1),
    primary key (bulk_id, activity_id),
    foreign key (activity_id, version) references activity.revision (activity_id, version)
);

create index on activity.bulk_line (activity_id, version);
