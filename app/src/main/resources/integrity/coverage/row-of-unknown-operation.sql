-- severity: error
-- data class: INTERNAL
-- title: Zeile eines Vorgangs, den es nicht gibt
-- title en: Row of an operation that does not exist
-- reason: Jede Zeile des Hauptbuchs beginnt und endet mit einem nummerierten Vorgang. Ohne ihn lässt sich nicht sagen,
--   wer sie wann geschrieben hat, und niemand kann sie zurücknehmen.
-- reason en: Every row of the ledger begins and ends with a numbered operation. Without it nobody can say who wrote it
--   when, and nobody can undo it.
-- advice: Das kann nur ein Fehler des Programms oder ein Eingriff in die Datenbank sein. Bitte die Sicherung
--   einspielen, in der der Fund noch fehlt, und melden.
-- advice en: This can only be a fault of the program or of somebody who changed the database. Restore the backup that
--   does not have it yet, and report it.

-- one table and number that no operation has; operation 0 is what an installation begins with
select o.name || ', Vorgang ' || o.number as subject,
       cast(null as text) as region,
       cast(null as text) as link
from (
         select 'address_state' as name,
                r.number
         from coverage.address_state t
         cross join lateral (values (t.rec_from), (t.rec_to)) as r (number)
         union
         select 'supply' as name,
                r.number
         from coverage.supply t
         cross join lateral (values (t.rec_from), (t.rec_to)) as r (number)
         union
         select 'prospect' as name,
                r.number
         from coverage.prospect t
         cross join lateral (values (t.rec_from), (t.rec_to)) as r (number)
         union
         select 'delivery' as name,
                r.number
         from coverage.delivery t
         cross join lateral (values (t.rec_from), (t.rec_to)) as r (number)
         union
         select 'published_rate' as name,
                r.number
         from coverage.published_rate t
         cross join lateral (values (t.rec_from), (t.rec_to)) as r (number)
         union
         select 'rate_weight' as name,
                r.number
         from coverage.rate_weight t
         cross join lateral (values (t.rec_from), (t.rec_to)) as r (number)
         union
         select 'rule_set' as name,
                r.number
         from coverage.rule_set t
         cross join lateral (values (t.rec_from), (t.rec_to)) as r (number)
         union
         select 'figure_definition' as name,
                r.number
         from coverage.figure_definition t
         cross join lateral (values (t.rec_from), (t.rec_to)) as r (number)
     ) o
where o.number > 0
  and not exists (select from platform.operation p where p.number = o.number)
order by o.name, o.number
