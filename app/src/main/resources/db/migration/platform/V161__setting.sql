-- Settings that were changed on a page; what is not here has the value of the configuration. Grain: one setting.
create table platform.setting (
    key    text primary key,
    value  text not null
);

-- Backups that were written. Grain: one finished backup.
create table platform.backup_run (
    id         bigint      generated always as identity primary key,
    file       text        not null,
    at         timestamptz not null,
    bytes      bigint      not null,
    operation  bigint      not null,
    row_count  bigint      not null,
    actor      text        not null
);
