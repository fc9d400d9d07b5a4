-- Organisations with today's name, for modules that say whose something is. Public names, no secret. Grain: one organisation.
create view parties.shared_organisation as
select o.id,
       o.key,
       o.kind,
       o.demo,
       n.name
  from parties.organisation o
 cross join lateral (
    select on_.name
      from parties.organisation_name on_
     where on_.organisation_id = o.id
     order by on_.valid_from desc nulls last, on_.id
     limit 1) n;
