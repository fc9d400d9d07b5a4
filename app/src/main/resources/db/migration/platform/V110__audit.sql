-- The audit log, append only. Grain: one change of one record by one actor.
create table platform.audit_entry (
    id           bigint      generated always as identity primary key,
    at           timestamptz not null,
    actor        text        not null,
    display_name text        not null,
    role         text        not null,
    action       text        not null,
    subject_kind text        not null,
    subject_id   text        not null,
    data_class   text        not null,
    why          text        not null,
    before       jsonb,
    after        jsonb
);

create index audit_entry_at on platform.audit_entry (at desc, id desc);
create index audit_entry_actor on platform.audit_entry (actor, id desc);
create index audit_entry_subject on platform.audit_entry (subject_kind, subject_id, id desc);

create function platform.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append only', tg_table_name;
end
$$;

create trigger audit_entry_append_only
    before update or delete or truncate on platform.audit_entry
    for each statement execute function platform.refuse_change();
