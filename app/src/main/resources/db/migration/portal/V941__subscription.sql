-- Who asked for mails and has not confirmed it; forgotten after two days. Grain: one request.
create table portal.subscription_request (
    id           bigint      generated always as identity primary key,
    token        bytea       not null unique,  -- SHA-256 of what stands in the mail
    email        text        not null,
    language     text        not null check (language in ('de', 'en')),
    news         boolean     not null,
    dates        boolean     not null,
    municipality text        not null,         -- key, empty for none
    address      text        not null,         -- as typed, empty for none
    place        text        not null,
    asked_at     timestamptz not null
);

create index subscription_request_email on portal.subscription_request (email, asked_at);

-- Who confirmed: an address and what it wants to hear, nothing else; the row is deleted when it ends. Grain: one mail address.
create table portal.subscriber (
    id           bigint      generated always as identity primary key,
    email        text        not null unique,
    secret       text        not null unique,  -- stands in every mail and opens the page where it ends
    language     text        not null check (language in ('de', 'en')),
    news         boolean     not null,
    dates        boolean     not null,
    municipality text        not null,
    address      text        not null,
    place        text        not null,
    told_until   timestamptz not null,         -- what was published by then is told
    told         text        not null,         -- what was last said about municipality and address, one statement a line
    period       text        not null,         -- week of the last mail, such as 2026-W48
    confirmed_at timestamptz not null
);
