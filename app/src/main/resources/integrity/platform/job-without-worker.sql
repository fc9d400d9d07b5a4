-- severity: warning
-- data class: ADMINISTRATION
-- title: Auftrag, den niemand ausführt
-- title en: Job that nobody works on
-- reason: Der Auftrag steht als wartend oder laufend da, aber die Auftragssteuerung kennt ihn nicht.
-- reason en: The job is shown as waiting or running, but the scheduler does not know it.
-- advice: Den Server neu starten; er beendet solche Aufträge, danach lassen sie sich unter Verwaltung › Aufträge
--   wiederholen.
-- advice en: Restart the server; it ends such jobs, and they can be repeated under Administration › Jobs.

-- one open job older than a quarter of an hour without a row of the scheduler
select j.title as subject,
       cast(null as text) as region,
       '/verwaltung/auftraege/' || j.id as link
from platform.job j
where j.state in ('QUEUED', 'RUNNING')
  and j.created_at < cast(:now as timestamptz) - interval '15 minutes'
  and not exists (
          select
          from platform.scheduled_task t
          where t.task_name = 'job'
            and t.task_instance = j.id || '-' || j.attempt
      )
order by j.id
