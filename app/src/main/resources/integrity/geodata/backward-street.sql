-- severity: error
-- data class: PUBLIC
-- title: Straße, deren Zeitraum endet, bevor er beginnt
-- title en: Street whose period ends before it begins
-- reason: Gültigkeit und Kenntnis laufen vorwärts. Eine solche Zeile gilt nie.
-- reason en: Validity and knowledge run forward. Such a row never holds.
-- advice: Die Straßen neu einlesen. Kehrt der Fund wieder, ist es ein Fehler des Programms: bitte melden.
-- advice en: Import the streets again. If it comes back it is a fault of the program: please report it.

-- one street whose period is empty or reversed
select s.source || ' ' || s.external_id as subject,
       cast(null as text) as region,
       cast(null as text) as link
from geodata.street s
where s.valid_to <= s.valid_from
   or s.rec_to <= s.rec_from
order by s.source, s.external_id
