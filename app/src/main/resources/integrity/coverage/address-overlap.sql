-- severity: error
-- data class: INTERNAL
-- title: Eine Adresse hat zwei Zustände am selben Tag
-- title en: An address has two states on the same day
-- reason: Von einer Adresse gilt an jedem Tag genau ein Zustand; zwei zählen sie doppelt.
-- reason en: Exactly one state of an address holds on any day; two count it twice.
-- advice: Die letzte Einlesung der Adressen unter Daten zurücknehmen und wiederholen. Kehrt der Fund wieder, ist es
--   ein Fehler des Programms: bitte melden.
-- advice en: Undo the last import of addresses under Data and repeat it. If it comes back it is a fault of the
--   program: please report it.

-- one current state that begins before another one of the same address has ended
select concat_ws(' ', a.street, a.house_number || a.suffix, nullif(a.post_town, '')) as subject,
       a.municipality as region,
       '/adressen/' || o.address_id as link
from (
         select s.address_id,
                s.valid_from,
                max(coalesce(s.valid_to, 'infinity')) over (
                    partition by s.address_id
                    order by s.valid_from
                    rows between unbounded preceding and 1 preceding
                ) as taken_until
         from coverage.address_state s
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
