-- severity: note
-- data class: ADMINISTRATION
-- title: Stelle, für die niemand mehr handelt
-- title en: Office for which nobody acts any more
-- reason: Für die Stelle hatte jemand ein Mandat, heute hat es keine Person mehr. Niemand sieht oder beantwortet,
--   was sie betrifft. Netzbetreiber sind ausgenommen: Sie liefern auch ohne Zugang.
-- reason en: Somebody held a mandate for the office, today nobody does. Nobody sees or answers what concerns
--   it. Operators are left out: they deliver without an account.
-- advice: Unter Verwaltung › Personen jemanden einladen, oder es so lassen, wenn die Stelle nicht mehr mitarbeitet.
-- advice en: Invite somebody under Administration › People, or leave it if the office no longer takes part.

-- one organisation that is no operator, for which somebody once acted and nobody does today
select coalesce(n.name, o.key) as subject,
       cast(null as text) as region,
       '/verwaltung/personen' as link
from parties.organisation o
left join lateral (
    select n.name
    from parties.organisation_name n
    where n.organisation_id = o.id
    order by n.valid_from desc nulls last
    limit 1
) n on true
where o.kind <> 'OPERATOR'
  and exists (select from parties.mandate m where m.organisation_id = o.id)
  and not exists (
          select
          from parties.mandate m
          join parties.person p on p.id = m.person_id
          where m.organisation_id = o.id
            and p.disabled_at is null
            and m.valid_from <= cast(cast(:now as timestamptz) at time zone 'Europe/Berlin' as date)
            and (m.valid_to is null or m.valid_to >= cast(cast(:now as timestamptz) at time zone 'Europe/Berlin' as date))
      )
order by o.id
