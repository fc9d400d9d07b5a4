-- severity: error
-- data class: ADMINISTRATION
-- title: Niemand verwaltet die Zugänge
-- title en: Nobody manages the accounts
-- reason: Kein offener Zugang hat heute das Mandat der Administration. Niemand kann jemanden einladen oder sperren.
-- reason en: No open account holds the mandate of an administrator today. Nobody can invite or block anybody.
-- advice: Auf dem Server mit ./lichtweg user add einen Zugang mit der Rolle ADMINISTRATOR anlegen.
-- advice en: Create an account with the role ADMINISTRATOR on the server with ./lichtweg user add.

-- one row if there are accounts and none of them may manage the others
select 'kein Zugang mit der Rolle Administration' as subject,
       cast(null as text) as region,
       '/verwaltung/personen' as link
where exists (select from parties.person)
  and not exists (
          select
          from parties.mandate m
          join parties.person p on p.id = m.person_id
          where m.role = 'ADMINISTRATOR'
            and p.disabled_at is null
            and m.valid_from <= cast(cast(:now as timestamptz) at time zone 'Europe/Berlin' as date)
            and (m.valid_to is null or m.valid_to >= cast(cast(:now as timestamptz) at time zone 'Europe/Berlin' as date))
      )
