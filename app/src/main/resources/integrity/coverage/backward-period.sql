-- severity: error
-- data class: INTERNAL
-- title: Zeitraum, der endet, bevor er beginnt
-- title en: Period that ends before it begins
-- reason: Gültigkeit und Kenntnis laufen vorwärts. Eine Zeile mit leerem oder umgekehrtem Zeitraum gilt nie und
--   verfälscht jeden Verlauf.
-- reason en: Validity and knowledge run forward. A row with an empty or reversed period never holds and falsifies
--   every history.
-- advice: Das kann nur ein Fehler des Programms oder ein Eingriff in die Datenbank sein. Bitte aus den Sicherungen
--   prüfen, seit wann, und melden.
-- advice en: This can only be a fault of the program or of somebody who changed the database. Check with backups since
--   when, and report it.

-- one row whose period is empty or reversed
select o.kind || ', Adresse ' || o.address_id as subject,
       cast(null as text) as region,
       '/adressen/' || o.address_id as link
from (
         select 'Zustand' as kind,
                a.address_id,
                a.valid_from,
                a.valid_to,
                a.rec_from,
                a.rec_to
         from coverage.address_state a
         union all
         select 'Versorgung',
                s.address_id,
                s.valid_from,
                s.valid_to,
                s.rec_from,
                s.rec_to
         from coverage.supply s
         union all
         select 'Aussicht',
                p.address_id,
                p.valid_from,
                p.valid_to,
                p.rec_from,
                p.rec_to
         from coverage.prospect p
     ) o
where o.valid_to <= o.valid_from
   or o.rec_to <= o.rec_from
order by o.address_id
