-- Sessions of signed-in people, tables of Spring Session JDBC. Grain: one session.
create table platform.spring_session (
    primary_id            char(36)     not null primary key,
    session_id            char(36)     not null,
    creation_time         bigint       not null,
    last_access_time      bigint       not null,
    max_inactive_interval int          not null,
    expiry_time           bigint       not null,
    principal_name        varchar(200)
);

create unique index spring_session_id on platform.spring_session (session_id);
create index spring_session_expiry on platform.spring_session (expiry_time);
create index spring_session_principal on platform.spring_session (principal_name);

-- Grain: one attribute of one session.
create table platform.spring_session_attributes (
    session_primary_id char(36)     not null references platform.spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);

-- Attempts to sign in that are still counted. Grain: one attempt.
create table platform.sign_in_attempt (
    id      bigint      generated always as identity primary key,
    account text        not null,
    address text        not null,
    at      timestamptz not null
);

create index sign_in_attempt_account on platform.sign_in_attempt (account);
create index sign_in_attempt_address on platform.sign_in_attempt (address);
