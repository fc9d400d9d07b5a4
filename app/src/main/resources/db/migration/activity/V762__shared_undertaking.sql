-- What other modules may ask about activities without reading them. Grain: one region of one activity.
create view activity.shared_undertaking as
select a.id,
       a.kind,
       a.title,
       t.region_key,
       a.state in ('RUNNING', 'PAUSED') as running,
       case when a.state = 'COMPLETED' then a.ended_on end as completed_on
  from activity.activity a
  join activity.territory t on t.activity_id = a.id;
