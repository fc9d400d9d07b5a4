-- Runs of the integrity checks. Grain: one run of all checks.
create table platform.integrity_run (
    id          bigint      generated always as identity primary key,
    actor       text        not null,
    started_at  timestamptz not null,
    ended_at    timestamptz not null
);

-- What a check found. Grain: one check of one run.
create table platform.integrity_result (
    run_id     bigint not null references platform.integrity_run (id) on delete cascade,
    check_key  text   not null,
    found      bigint not null,
    cases      jsonb  not null,             -- the first cases: subject, region, link
    error      text   not null default '',  -- why the check could not run
    millis     bigint not null,
    primary key (run_id, check_key)
);

create index integrity_result_check on platform.integrity_result (check_key, run_id desc);

-- What happens once a day. Grain: one routine with the last day whose turn it was.
create table platform.routine (
    key       text primary key,
    last_day  date not null
);
