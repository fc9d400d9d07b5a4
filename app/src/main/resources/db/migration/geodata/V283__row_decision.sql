-- What somebody decided about a row of a delivery that did not go in by itself.
-- Grain: one row of a run.
create table geodata.row_decision (
    run         bigint      not null references geodata.import_run (id) on delete cascade,
    row_number  bigint      not null,
    made_run    bigint      references geodata.import_run (id),   -- the import that the decision led to; null where it was dismissed
    reason      text        not null default '',
    actor       text        not null,
    at          timestamptz not null,
    primary key (run, row_number)
);
