-- The addresses of activities, for modules that compare lists. Who may see them is for the reader to ask. Grain: one address of
-- one activity.
create view activity.shared_address as
select a.activity_id,
       a.address_id
  from activity.address a;

-- When the list of an activity was chosen as it is, and when the activity was changed at all. Grain: one activity.
create view activity.shared_list as
select r.activity_id,
       max(r.at) filter (where r.addresses is distinct from r.before) as chosen_at,
       max(r.at) as changed_at
  from (
    select v.activity_id,
           v.at,
           coalesce(v.fields ->> 'addresses', '') as addresses,
           coalesce(lag(v.fields ->> 'addresses') over (partition by v.activity_id order by v.version), '') as before
      from activity.revision v) r
 group by r.activity_id;
