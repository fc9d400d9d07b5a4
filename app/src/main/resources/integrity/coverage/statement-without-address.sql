-- severity: error
-- data class: INTERNAL
-- title: Aussage über eine Adresse, die es nicht gibt
-- title en: Statement about an address that does not exist
-- reason: Eine Versorgung oder Aussicht verweist auf eine Adresse, von der nie ein Zustand bekannt war. Sie erscheint
--   in keiner Liste.
-- reason en: A supply or prospect refers to an address of which no state was ever known. It appears in no list.
-- advice: Das kann nur ein Fehler des Programms oder ein Eingriff in die Datenbank sein. Bitte aus der letzten
--   Sicherung prüfen, seit wann, und melden.
-- advice en: This can only be a fault of the program or of somebody who changed the database. Check with backups since
--   when, and report it.

-- one address that statements name and nobody knows
select 'Adresse ' || o.address_id as subject,
       cast(null as text) as region,
       cast(null as text) as link
from (
         select s.address_id
         from coverage.supply s
         union
         select p.address_id
         from coverage.prospect p
     ) o
where not exists (select from coverage.address_state a where a.address_id = o.address_id)
order by o.address_id
