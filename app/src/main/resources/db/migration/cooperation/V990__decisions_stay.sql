-- A decision stays as it is: only what came out of it may still be written.
create function cooperation.keep_decision() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE'
       or (new.id, new.body_id, new.meeting_id, new.topic_id, new.year, new.number, new.text, new.decided_on, new.written_at, new.written_by)
          is distinct from
          (old.id, old.body_id, old.meeting_id, old.topic_id, old.year, old.number, old.text, old.decided_on, old.written_at, old.written_by)
    then
        raise exception 'decision %/% stays as it is', old.number, old.year;
    end if;
    return new;
end $$;

create trigger keep_decision before update or delete on cooperation.decision
    for each row execute function cooperation.keep_decision();
