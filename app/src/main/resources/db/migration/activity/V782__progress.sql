-- How far addresses are built, as builders and offices said it. Grain: one thing said of one address of one activity; none is
-- ever changed but for the mark of the latest one.
create table activity.progress (
    id          bigint      generated always as identity primary key,
    activity_id bigint      not null references activity.activity (id),
    address_id  bigint      not null,
    state       text        not null check (state in ('PLANNED', 'TRENCH', 'PASSED', 'CONNECTED', 'ACTIVE')),
    day         date        not null,               -- since when it is so
    metres      int         not null check (metres between 0 and 100000),
    planned     date,                               -- to be passed on
    source      text        not null,
    generated   boolean     not null,
    operation   bigint      not null,
    at          timestamptz not null,
    actor       text        not null,
    latest      boolean     not null
);

create index progress_activity on activity.progress (activity_id);
create unique index progress_latest on activity.progress (activity_id, address_id) where latest;

-- Photos of the building; the file itself is a document. Grain: one photo.
create table activity.photo (
    document_id bigint  primary key,                -- of platform.document
    activity_id bigint  not null references activity.activity (id),
    taken_at    timestamp,                          -- as the camera wrote it, local time
    latitude    double precision check (latitude between -90 and 90),
    longitude   double precision check (longitude between -180 and 180),
    preview     bytea   not null,
    check ((latitude is null) = (longitude is null))
);

create index photo_activity on activity.photo (activity_id);
