create schema if not exists cooperation;

-- Bodies that meet, such as a Jour fixe. Grain: one body.
create table cooperation.body (
    id         bigint      generated always as identity primary key,
    version    int         not null,
    name       text        not null,
    short_name text        not null,
    territory  text        not null,
    demo       boolean     not null,
    changed_at timestamptz not null,
    changed_by text        not null,
    unique (territory, short_name)
);

-- Who belongs to a body, by the stable key of parties. Grain: one organisation in one body.
create table cooperation.member (
    body_id      bigint not null references cooperation.body (id),
    organisation text   not null,
    primary key (body_id, organisation)
);

create index member_organisation on cooperation.member (organisation);

-- Meetings. Times are those of Berlin. Grain: one meeting.
create table cooperation.meeting (
    id           bigint      generated always as identity primary key,
    version      int         not null,
    body_id      bigint      not null references cooperation.body (id),
    title        text        not null,
    day          date        not null,
    from_time    time        not null,
    to_time      time        not null check (to_time > from_time),
    place        text        not null,
    link         text        not null,
    note         text        not null,
    capacity     int         check (capacity > 0),
    topics_until date,
    state        text        not null check (state in ('PLANNED', 'INVITED', 'HELD', 'CANCELLED')),
    sequence     int         not null,
    minutes      text        not null check (minutes in ('NONE', 'DRAFT', 'CIRCULATED', 'APPROVED')),
    approved_on  date,
    demo         boolean     not null,
    changed_at   timestamptz not null,
    changed_by   text        not null
);

create index meeting_body on cooperation.meeting (body_id, day);

-- What is to be talked about: collected before, on the agenda of a meeting, and what came out of it. Grain: one topic.
create table cooperation.topic (
    id           bigint      generated always as identity primary key,
    version      int         not null,
    body_id      bigint      not null references cooperation.body (id),
    meeting_id   bigint      references cooperation.meeting (id),
    position     int         not null,
    title        text        not null,
    detail       text        not null,
    path         text        not null,
    source_key   text,
    organisation text        not null,
    proposed_by  text        not null,
    proposed_at  timestamptz not null,
    minutes      int         not null,
    state        text        not null check (state in ('PROPOSED', 'AGENDA', 'DONE', 'DECLINED')),
    answer       text        not null,
    result       text        not null,
    changed_by   text        not null,
    unique (body_id, source_key)
);

create index topic_meeting on cooperation.topic (meeting_id);

-- Who is asked to a meeting and what was answered; who has a seat follows from the order of the answers. Grain: one organisation.
create table cooperation.participant (
    meeting_id    bigint      not null references cooperation.meeting (id),
    organisation  text        not null,
    answer        text        not null check (answer in ('OPEN', 'YES', 'NO')),
    persons       int         not null check (persons between 1 and 9),
    answered_at   timestamptz,
    answered_by   text        not null,
    sent_sequence int,
    attended      boolean,
    useful        int         check (useful between 1 and 5),
    feedback      text        not null,
    primary key (meeting_id, organisation)
);

-- Decisions, numbered per body and year. Grain: one decision.
create table cooperation.decision (
    id             bigint      generated always as identity primary key,
    body_id        bigint      not null references cooperation.body (id),
    meeting_id     bigint      not null references cooperation.meeting (id),
    topic_id       bigint      references cooperation.topic (id),
    year           int         not null,
    number         int         not null,
    text           text        not null,
    decided_on     date        not null,
    follow_kind    text,
    follow_id      text,
    follow_title   text        not null,
    follow_path    text        not null,
    written_at     timestamptz not null,
    written_by     text        not null,
    unique (body_id, year, number)
);

create index decision_meeting on cooperation.decision (meeting_id);

-- Tasks on any record. Grain: one task.
create table cooperation.task (
    id           bigint      generated always as identity primary key,
    version      int         not null,
    territory    text        not null,
    body_id      bigint      references cooperation.body (id),
    meeting_id   bigint      references cooperation.meeting (id),
    subject_kind text        not null,
    subject_id   text        not null,
    about        text        not null,
    path         text        not null,
    title        text        not null,
    detail       text        not null,
    organisation text        not null,
    role_name    text        not null,
    due          date,
    state        text        not null check (state in ('OPEN', 'DONE', 'DROPPED')),
    asked_by     text        not null,
    asked_login  text        not null,
    asked_org    text        not null,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    closed_on    date,
    demo         boolean     not null
);

create index task_subject on cooperation.task (subject_kind, subject_id);
create index task_organisation on cooperation.task (organisation) where state = 'OPEN';

-- What happened to a task. Grain: one event.
create table cooperation.task_event (
    id      bigint      generated always as identity primary key,
    task_id bigint      not null references cooperation.task (id),
    what    text        not null,
    body    text        not null,
    name    text        not null,
    at      timestamptz not null
);

create index task_event_task on cooperation.task_event (task_id);

-- What partners declare to do together. Grain: one version of a declaration.
create table cooperation.declaration (
    id         bigint      generated always as identity primary key,
    territory  text        not null,
    version    text        not null,
    title      text        not null,
    text       text        not null,
    valid_from date        not null,
    precision  text        not null check (precision in ('DAY', 'YEAR')),
    source     text        not null,
    demo       boolean     not null,
    written_at timestamptz not null,
    written_by text        not null,
    unique (territory, version)
);

-- Who signed it; of a municipality its key. Grain: one signature.
create table cooperation.signature (
    declaration_id bigint  not null references cooperation.declaration (id),
    organisation   text    not null,
    region_key     text,
    signed_on      date    not null,
    demo           boolean not null,
    primary key (declaration_id, organisation)
);

-- Whom to call: as little about persons as possible, kept until a day. Grain: one contact.
create table cooperation.contact (
    id           bigint      generated always as identity primary key,
    version      int         not null,
    organisation text        not null,
    territory    text        not null,
    role_name    text        not null,
    person       text        not null,
    email        text        not null,
    phone        text        not null,
    topics       text        not null,
    deputy_id    bigint      references cooperation.contact (id),
    absent_from  date,
    absent_to    date,
    keep_until   date,
    erased_on    date,
    demo         boolean     not null,
    changed_at   timestamptz not null,
    changed_by   text        not null,
    check (absent_from is null or absent_to is null or absent_from <= absent_to)
);

create index contact_organisation on cooperation.contact (organisation);
