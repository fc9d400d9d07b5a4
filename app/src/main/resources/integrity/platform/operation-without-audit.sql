-- severity: error
-- data class: INTERNAL
-- title: Vorgang ohne Eintrag im Protokoll
-- title en: Operation without an entry in the audit log
-- reason: Zu jedem Vorgang des Hauptbuchs gehört ein Eintrag, wer ihn warum ausgelöst hat. Fehlt er, hat jemand am
--   Programm vorbei geschrieben oder gelöscht.
-- reason en: Every operation of the ledger has an entry that says who caused it and why. If it is missing, somebody
--   wrote or deleted past the program.
-- advice: In den Sicherungen nachsehen, ob der Eintrag einmal da war, und den Fall mit der Prüfung besprechen.
--   Die Aufbewahrung löscht solche Einträge nie.
-- advice en: Look into the backups whether the entry was once there, and discuss the case with the auditor.
--   Retention never removes such entries.

-- one operation without an entry
select 'Vorgang ' || o.number || ': ' || o.summary as subject,
       o.territory as region,
       cast(null as text) as link
from platform.operation o
where not exists (
          select
          from platform.audit_entry a
          where a.subject_kind = 'platform.operation'
            and a.subject_id = cast(o.number as text)
      )
order by o.number
