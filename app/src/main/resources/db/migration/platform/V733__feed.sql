-- Addresses under which calendar programs fetch somebody's entries; only a hash of the token is kept. Grain: one feed.
create table platform.feed (
    id           bigint      generated always as identity primary key,
    token_hash   bytea       not null unique,
    login        text        not null,
    kind         text        not null check (kind in ('OWN', 'ROLE')),
    name         text        not null,
    created_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);

create index feed_login on platform.feed (lower(login));

-- How often somebody wants the digest; without a row the role decides. Grain: one account.
create table platform.digest_wish (
    login  text primary key,
    rhythm text not null check (rhythm in ('OFF', 'DAILY', 'WEEKLY'))
);

-- Periods of which an account was told, or that had nothing to tell. Grain: one period of one account.
create table platform.digest_turn (
    login   text        not null,
    period  text        not null,
    lines   int         not null,
    at      timestamptz not null,
    primary key (login, period)
);
