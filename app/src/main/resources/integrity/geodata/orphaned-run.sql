-- severity: warning
-- data class: INTERNAL
-- title: Einlesung ohne Ende
-- title en: Import without an end
-- reason: Die Einlesung steht als laufend da, aber seit über einer Stunde arbeitet niemand daran. Geschrieben hat sie
--   nichts.
-- reason en: The import is shown as running, but nobody has worked on it for more than an hour. It wrote nothing.
-- advice: Den Server neu starten; dabei werden abgebrochene Einlesungen beendet. Danach die Datei noch einmal
--   einlesen.
-- advice en: Restart the server; that ends imports that broke off. Then import the file again.

-- one run that looks open and whose lock nobody holds (20200 is the space of the locks of runs)
select r.file_name || ', begonnen ' || to_char(r.started_at at time zone 'Europe/Berlin', 'DD.MM.YYYY HH24:MI') as subject,
       r.region as region,
       '/daten/import/' || r.id as link
from geodata.import_run r
where r.state = 'RUNNING'
  and r.started_at < cast(:now as timestamptz) - interval '1 hour'
  and not exists (
          select
          from pg_locks l
          where l.locktype = 'advisory'
            and l.classid = 20200
            and l.objid = r.id
            and l.granted
      )
order by r.id
