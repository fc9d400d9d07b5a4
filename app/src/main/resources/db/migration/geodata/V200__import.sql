-- What was imported, by whom, with which result. The data themselves belong to the modules.
create schema if not exists geodata;

-- Grain: one data file of one attempt, dry runs and refused ones included.
create table geodata.import_run (
    id               bigint      generated always as identity primary key,
    profile          text        not null,
    file_name        text        not null,
    sha256           text        not null,
    dialect          text        not null default '',
    dry_run          boolean     not null,
    accept_valid     boolean     not null,
    region           text,
    as_of            date,
    operator         text,
    source           text,
    complete         boolean,
    epsg             int,
    state            text        not null default 'RUNNING'
        check (state in ('RUNNING', 'DONE', 'UNCHANGED', 'TRIED', 'REFUSED', 'CANCELLED', 'FAILED', 'ABORTED')),
    operation        bigint      not null default 0,
    row_count        bigint      not null default 0,
    accepted_count   bigint      not null default 0,
    rejected_count   bigint      not null default 0,
    unchanged_count  bigint      not null default 0,
    written_count    bigint      not null default 0,
    summary          text        not null default '',
    refusal          text        not null default '',
    header           text[]      not null default '{}',
    actor            text        not null,
    started_at       timestamptz not null,
    ended_at         timestamptz
);

-- Grain: one issue of a run, in the order found.
create table geodata.import_issue (
    run          bigint  not null references geodata.import_run (id) on delete cascade,
    position     int     not null,
    row_number   bigint  not null,
    column_name  text    not null,
    kind         text    not null,
    rejected     boolean not null,
    arguments    text[]  not null,
    original     text[]  not null,
    primary key (run, position)
);

create index import_issue_kind on geodata.import_issue (run, kind, position);

-- Grain: one way to map columns by hand, remembered for files with the same header.
create table geodata.column_mapping (
    profile    text not null,
    signature  text not null,
    field      text not null,
    header     text not null,
    primary key (profile, signature, field)
);

-- Grain: one uploaded file that waits in the wizard or was imported from there.
create table geodata.upload (
    id          uuid        primary key,
    file_name   text        not null,
    size_bytes  bigint      not null,
    sha256      text        not null,
    actor       text        not null,
    at          timestamptz not null,
    options     text        not null default '{}'
);
