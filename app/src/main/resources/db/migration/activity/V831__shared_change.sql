-- When activities were changed last, for modules that keep something about them. Grain: one activity.
create view activity.shared_change as
select a.id as activity_id,
       a.version,
       a.changed_at
  from activity.activity a;
