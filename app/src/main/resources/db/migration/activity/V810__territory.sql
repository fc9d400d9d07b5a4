-- Areas and lists of addresses that came as a file for an activity. None is ever changed: another file is another one. Grain:
-- one file of one activity.
create table activity.extent (
    id          bigint      generated always as identity primary key,
    activity_id bigint      not null references activity.activity (id),
    file_name   text        not null,
    shape       bytea,                              -- WKB, polygons in the installation's coordinate system
    addresses   bigint[],                           -- ids of addresses
    operation   bigint      not null,
    at          timestamptz not null,
    actor       text        not null,
    check ((shape is null) <> (addresses is null))
);

create index extent_activity on activity.extent (activity_id);

-- Where the addresses of an activity lie. Grain: one locality, or municipality without localities, of one activity.
create table activity.place (
    activity_id bigint not null references activity.activity (id),
    region_key  text   not null,
    addresses   int    not null check (addresses > 0),
    x           double precision,                   -- their middle in the installation's system
    y           double precision,
    primary key (activity_id, region_key)
);

insert into activity.place (activity_id, region_key, addresses)
select d.activity_id,
       coalesce(a.locality, a.municipality),
       count(*)
  from activity.address d
  join coverage.shared_address a on a.address_id = d.address_id
   and a.valid_to is null
 group by d.activity_id, coalesce(a.locality, a.municipality);

-- An activity whose addresses were chosen goes on where they lie, any other in all of its territory. Grain: one region of one
-- activity.
create or replace view activity.shared_undertaking as
select a.id,
       a.kind,
       a.title,
       t.region_key,
       a.state in ('RUNNING', 'PAUSED') as running,
       case when a.state = 'COMPLETED' then a.ended_on end as completed_on
  from activity.activity a
  join (
    select distinct p.activity_id,
           split_part(p.region_key, '-', 1) as region_key
      from activity.place p
    union all
    select t.activity_id,
           t.region_key
      from activity.territory t
     where not exists (select from activity.place p where p.activity_id = t.activity_id)) t on t.activity_id = a.id;
