-- Who acts for which organisation, for modules that share something within one or say whose it is: no address, no password,
-- nothing but the name that stands in the header. Grain: one mandate.
create view parties.shared_member as
select p.login,
       p.display_name,
       o.key as organisation,
       n.name as organisation_name,
       m.role,
       m.valid_from,
       m.valid_to
from parties.mandate m
join parties.person p on p.id = m.person_id
join parties.organisation o on o.id = m.organisation_id
cross join lateral (
    select on_.name
    from parties.organisation_name on_
    where on_.organisation_id = o.id
    order by on_.valid_from desc nulls last, on_.id
    limit 1) n;
