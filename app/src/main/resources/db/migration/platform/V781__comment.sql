-- What was said about records of any module. Data class, territory and readers are those of the record. Grain: one comment; none
-- is ever changed.
create table platform.comment (
    id           bigint      generated always as identity primary key,
    subject_kind text        not null,
    subject_id   text        not null,
    body         text        not null check (length(body) between 1 and 2000),
    actor        text        not null,
    display_name text        not null,
    at           timestamptz not null
);

create index comment_subject on platform.comment (subject_kind, subject_id);

-- Who was mentioned. Grain: one person of one comment.
create table platform.mention (
    comment_id   bigint not null references platform.comment (id),
    login        text   not null,                   -- of parties.person
    display_name text   not null,
    read_at      timestamptz,
    primary key (comment_id, login)
);

create index mention_open on platform.mention (login) where read_at is null;
