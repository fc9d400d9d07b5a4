-- severity: error
-- data class: BUSINESS_SECRET
-- title: Dieselbe Aussicht gilt zweimal zur selben Zeit
-- title en: The same prospect holds twice at the same time
-- reason: Eine Absicht, Zusage, Bewilligung oder Baumeldung eines Netzbetreibers für eine Adresse darf an einem Tag
--   nur einmal gelten.
-- reason en: A plan, commitment, grant or construction of an operator at an address may hold only once on a day.
-- advice: Die Adresse öffnen, die beiden Lieferungen im Verlauf ansehen und die spätere unter Daten zurücknehmen und
--   neu einlesen.
-- advice en: Open the address, look at both deliveries in its history, undo the later one under Data and import it
--   again.

-- one current prospect that begins before one of the same kind has ended
select concat_ws(' ', a.street, a.house_number || a.suffix, nullif(a.post_town, '')) as subject,
       a.municipality as region,
       '/adressen/' || o.address_id as link
from (
         select p.address_id,
                p.valid_from,
                max(coalesce(p.valid_to, 'infinity')) over (
                    partition by p.address_id, p.operator_id, p.source_id, p.kind,
                                 case when s.kind = 'activity' then p.subject end
                    order by p.valid_from
                    rows between unbounded preceding and 1 preceding
                ) as taken_until
         from coverage.prospect p
         join coverage.source s on s.id = p.source_id
         where p.rec_to is null
     ) o
join lateral (
         select a.street,
                a.house_number,
                a.suffix,
                a.post_town,
                a.municipality
         from coverage.address_state a
         where a.address_id = o.address_id
           and a.rec_to is null
         order by a.valid_from desc
         limit 1
     ) a on true
where o.valid_from < o.taken_until
order by o.address_id
