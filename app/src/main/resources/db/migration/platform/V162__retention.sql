-- Retention may remove old entries of the audit log, and nothing else may; entries of operations belong to the ledger and
-- stay for ever.
create function platform.refuse_removal() returns trigger language plpgsql as $$
begin
    if current_setting('lichtweg.retention', true) = 'on' and old.subject_kind <> 'platform.operation' then
        return old;
    end if;
    raise exception '% is append only', tg_table_name;
end
$$;

drop trigger audit_entry_append_only on platform.audit_entry;

create trigger audit_entry_append_only
    before update or truncate on platform.audit_entry
    for each statement execute function platform.refuse_change();

create trigger audit_entry_kept
    before delete on platform.audit_entry
    for each row execute function platform.refuse_removal();
