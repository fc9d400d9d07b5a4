-- What an office tells others for a while. No roles means all roles, no regions the whole territory. Grain: one notice.
create table cooperation.notice (
    id           bigint      generated always as identity primary key,
    version      int         not null,
    territory    text        not null,
    roles        text[]      not null,
    regions      text[]      not null,
    title        text        not null,
    text         text        not null,
    link         text        not null,
    valid_from   date        not null,
    valid_to     date        not null check (valid_to >= valid_from),
    withdrawn_on date,
    written_at   timestamptz not null,
    written_by   text        not null,
    demo         boolean     not null
);

create index notice_territory on cooperation.notice (territory, valid_to);

-- Who has read a notice and wants to see it no more. Grain: one notice of one login.
create table cooperation.notice_read (
    notice_id bigint      not null references cooperation.notice (id),
    login     text        not null,
    at        timestamptz not null,
    primary key (notice_id, login)
);
