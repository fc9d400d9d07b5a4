-- severity: error
-- data class: PUBLIC
-- title: Gemeinde, die in einer unbekannten aufging
-- title en: Municipality that became part of an unknown one
-- reason: Ein Schlüssel wird für jeden späteren Tag auf seinen Nachfolger umgeschrieben. Fehlt dieser, verschwinden
--   seine Adressen und Quoten.
-- reason en: A key is replaced by its successor for any later day. If that one is missing, its addresses and rates
--   vanish.
-- advice: Das Register mit dem Nachfolger einlesen (Profil register).
-- advice en: Import the register with the successor (profile register).

-- one current merger whose successor nobody knows; an installation that knows no municipality yet is no case
select m.old_key || ' → ' || m.new_key as subject,
       m.new_key as region,
       cast(null as text) as link
from region.merger m
where m.rec_to is null
  and exists (select from region.region r where length(r.key) = 8 and r.rec_to is null)
  and not exists (select from region.region r where r.key = m.new_key and r.rec_to is null)
  and not exists (select from region.merger n where n.old_key = m.new_key and n.rec_to is null)
order by m.old_key
