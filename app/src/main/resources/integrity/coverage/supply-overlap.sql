-- severity: error
-- data class: INTERNAL
-- title: Dieselbe Versorgung gilt zweimal zur selben Zeit
-- title en: The same supply holds twice at the same time
-- reason: Eine Aussage eines Netzbetreibers über eine Adresse darf an einem Tag nur einmal gelten; sonst zählt ein
--   Verlauf doppelt.
-- reason en: A statement of an operator about an address may hold only once on a day; otherwise a history counts
--   twice.
-- advice: Die Adresse öffnen, die beiden Lieferungen im Verlauf ansehen und die spätere unter Daten zurücknehmen und
--   neu einlesen. Kehrt der Fund wieder, ist es ein Fehler des Programms: bitte mit der Störungsmeldung melden.
-- advice en: Open the address, look at both deliveries in its history, undo the later one under Data and import it
--   again. If it comes back it is a fault of the program: please report it.

-- one current statement that begins before an equal one has ended
select concat_ws(' ', a.street, a.house_number || a.suffix, nullif(a.post_town, '')) as subject,
       a.municipality as region,
       '/adressen/' || o.address_id as link
from (
         select s.address_id,
                s.valid_from,
                max(coalesce(s.valid_to, 'infinity')) over (
                    partition by s.address_id, s.operator_id, s.source_id, s.technology, s.down_kbps, s.up_kbps
                    order by s.valid_from
                    rows between unbounded preceding and 1 preceding
                ) as taken_until
         from coverage.supply s
         where s.rec_to is null
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
