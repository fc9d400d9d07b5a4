-- Jobs as people see them. Grain: one job; a retry is the same job with the next attempt.
create table platform.job (
    id               bigint      generated always as identity primary key,
    kind             text        not null,
    title            text        not null,
    parameters       text        not null,
    state            text        not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    actor            text        not null,
    display_name     text        not null,
    role             text        not null,
    operator_key     text,
    territories      text[]      not null,
    created_at       timestamptz not null,
    started_at       timestamptz,
    ended_at         timestamptz,
    done             bigint      not null default 0,
    total            bigint      not null default 0,
    step             text        not null default '',
    error            text,
    result           text,
    cancel_requested boolean     not null default false,
    attempt          int         not null default 1
);

create index job_actor on platform.job (actor, id desc);

-- What a job said. Grain: one line.
create table platform.job_log (
    id      bigint      generated always as identity primary key,
    job_id  bigint      not null references platform.job (id) on delete cascade,
    at      timestamptz not null,
    line    text        not null
);

create index job_log_job on platform.job_log (job_id, id);

-- The scheduler's own table: one row for each job that waits or runs.
create table platform.scheduled_task (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

create index scheduled_task_execution_time on platform.scheduled_task (execution_time);
create index scheduled_task_last_heartbeat on platform.scheduled_task (last_heartbeat);
