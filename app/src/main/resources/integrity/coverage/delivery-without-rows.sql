-- severity: warning
-- data class: INTERNAL
-- title: Lieferung, von der nichts im Hauptbuch steht
-- title en: Delivery of which nothing is in the ledger
-- reason: Eine angenommene Lieferung sagt über keine Adresse und keinen Schlüssel etwas aus. Sie täuscht einen neuen
--   Stand der Quelle vor.
-- reason en: An accepted delivery says nothing about any address or key. It pretends that the source is up to date.
-- advice: Unter Daten die Einlesung öffnen, die abgewiesenen Zeilen ansehen und die Lieferung zurücknehmen.
-- advice en: Open the import under Data, look at the rejected rows, and undo the delivery.

-- one current delivery that touches no address and begins no rate
select d.file_name || ', ' || to_char(d.as_of, 'DD.MM.YYYY') as subject,
       d.territory as region,
       '/daten' as link
from coverage.delivery d
where d.rec_to is null
  and (d.rows_total = 0
    or d.kind <> 'rates' and length(d.touched) = 0
    or d.kind = 'rates' and not exists (
           select
           from coverage.published_rate r
           where r.delivery_id = d.id
       ))
order by d.id
