-- severity: error
-- data class: INTERNAL
-- title: Einlesung, deren Vorgang fehlt
-- title en: Import whose operation is missing
-- reason: Die Einlesung sagt, sie habe geschrieben, aber ihr Vorgang steht nicht im Hauptbuch. Sie lässt sich nicht
--   zurücknehmen.
-- reason en: The import says that it wrote, but its operation is not in the ledger. It cannot be undone.
-- advice: Das kann nur ein Fehler des Programms oder ein Eingriff in die Datenbank sein. Bitte aus den Sicherungen
--   prüfen, seit wann, und melden.
-- advice en: This can only be a fault of the program or of somebody who changed the database. Check with backups since
--   when, and report it.

-- one finished run whose operation nobody knows
select r.file_name || ', Vorgang ' || r.operation as subject,
       r.region as region,
       '/daten/import/' || r.id as link
from geodata.import_run r
where r.operation > 0
  and not exists (select from platform.operation o where o.number = r.operation)
order by r.id
