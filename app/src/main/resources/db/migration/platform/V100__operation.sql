-- The numbered operations of the ledger. Grain: one committed change.
create schema if not exists platform;

create table platform.operation (
    number     bigint      primary key,
    kind       text        not null,
    source     text        not null,
    territory  text,
    why        text        not null,
    summary    text        not null,
    actor      text        not null,
    at         timestamptz not null,
    undoes     bigint      references platform.operation (number),
    undone_by  bigint      references platform.operation (number)
);

create index operation_source on platform.operation (source, number);
