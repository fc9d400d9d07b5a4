-- How far activities are, for modules that tell others about them; no notes, nobody's name, no addresses. Whether somebody may
-- read it is for the reader to decide. Grain: one activity.
create view activity.shared_course as
select a.id,
       a.kind,
       a.title,
       a.state,
       a.expected_to,
       p.phase,
       p.since,
       (select max(coalesce(m.actual, m.forecast, m.plan))
          from activity.milestone m
         where m.activity_id = a.id) as last_milestone
  from activity.activity a
  join lateral (
    select e.phase, e.since
      from activity.phase_entry e
     where e.activity_id = a.id
     order by e.position desc
     limit 1) p on true;
