-- severity: error
-- data class: STANDARD
-- title: Lieferung, deren Protokoll nicht zu ihrem Urteil passt
-- title en: Delivery whose protocol does not fit its verdict
-- reason: Die Zahl der Stellen im Protokoll ist eine andere als die, nach der entschieden wurde, oder eine angenommene Lieferung
--   hat Fehler.
-- reason en: The number of places in the protocol differs from the one by which it was decided, or an accepted delivery has errors.
-- advice: Die Datei noch einmal einreichen lassen und der Betreuung Bescheid geben.
-- advice en: Have the file handed in again and tell whoever runs the installation.

-- one delivery
select d.standard || ' ' || d.number || ', ' || d.id as subject,
       d.region as region,
       '/standards/lieferungen/' || d.id as link
  from standards.data_delivery d
  left join (select f.delivery,
                    count(*) as places
               from standards.data_finding f
              group by f.delivery) p on p.delivery = d.id
 where coalesce(p.places, 0) <> d.errors + d.warnings + d.notes
    or d.accepted <> (d.errors = 0)
 order by d.id
