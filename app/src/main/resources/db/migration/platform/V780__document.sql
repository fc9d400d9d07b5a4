-- Files that hang on records of any module. Data class, territory and readers are those of the record. Grain: one document.
create table platform.document (
    id            bigint  generated always as identity primary key,
    subject_kind  text    not null,
    subject_id    text    not null,
    description   text    not null,
    day           date,
    generated     boolean not null,
    deleted_at    timestamptz,
    deleted_by    text,
    delete_reason text,
    purged_at     timestamptz,                      -- since when its contents are gone
    check (purged_at is null or deleted_at is not null)
);

create index document_subject on platform.document (subject_kind, subject_id);

-- What was uploaded; the content lies under its hash in the folder "documents". Grain: one version.
create table platform.document_version (
    document_id  bigint      not null references platform.document (id),
    version      int         not null check (version > 0),
    name         text        not null,
    type         text        not null,
    bytes        bigint      not null check (bytes > 0),
    sha256       text        not null check (length(sha256) = 64),
    at           timestamptz not null,
    actor        text        not null,
    display_name text        not null,
    primary key (document_id, version)
);

create index document_version_content on platform.document_version (sha256);
