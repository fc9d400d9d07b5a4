-- Operations as other modules may join them: who, when, where, whether still in force. Grain: one operation. The reason
-- is what the user wrote and is shown with the record it belongs to.
create view platform.shared_operation as
select o.number,
       o.kind,
       o.territory,
       o.actor,
       o.why,
       o.at,
       o.undone_by
  from platform.operation o;
