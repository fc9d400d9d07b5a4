-- severity: warning
-- data class: INTERNAL
-- title: Die Ortsteile ergeben nicht die Gemeinde
-- title en: The localities do not sum up to the municipality
-- reason: Die Gemeinde hat Adressen in Ortsteilen und andere ohne Ortsteil oder im Ortsteil einer anderen Gemeinde.
--   Die Tabelle der Ortsteile zeigt dann weniger als die Gemeinde.
-- reason en: The municipality has addresses in localities and others without one or in one of another municipality.
--   The table of localities then shows less than the municipality.
-- advice: Die Adressen der Gemeinde mit Ortsteil neu einlesen, oder den Ortsteil im Register nachtragen (Profil
--   register) und die Adressen wiederholen.
-- advice en: Import the addresses of the municipality with localities again, or add the locality to the register
--   (profile register) and repeat the addresses.

-- one municipality that has localities and addresses outside them
select a.municipality || ': ' || count(*) || ' Adressen, davon ' || count(*) filter (where fits.locality)
           || ' in einem Ortsteil der Gemeinde' as subject,
       a.municipality as region,
       '/adressen?region=' || a.municipality as link
from coverage.address_state a
cross join lateral (select coalesce(starts_with(a.locality, a.municipality), false) as locality) fits
where a.rec_to is null
  and a.valid_to is null
  and a.in_existence
  and a.municipality <> ''
group by a.municipality
having count(a.locality) > 0
   and count(*) filter (where fits.locality) < count(*)
order by a.municipality
