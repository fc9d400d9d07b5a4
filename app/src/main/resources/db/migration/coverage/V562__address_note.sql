-- What offices note about an address. Grain: one version of one note; the newest one counts, none is ever changed.
create sequence coverage.address_note_id;

create table coverage.address_note (
    note_id      bigint      not null,
    version      int         not null,
    address_id   bigint      not null references coverage.address (id),
    body         text        not null check (length(body) between 1 and 2000),
    withdrawn    boolean     not null,
    why          text        not null check (length(why) <= 200),
    actor        text        not null,
    display_name text        not null,
    role         text        not null,
    at           timestamptz not null,
    primary key (note_id, version)
);

create index address_note_address on coverage.address_note (address_id);
