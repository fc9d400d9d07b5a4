-- severity: warning
-- data class: INTERNAL
-- title: Adresse ohne Gemeinde
-- title en: Address without a municipality
-- reason: Die Koordinate liegt in keiner bekannten Gemeinde; die Adresse fehlt in jeder Kennzahl einer Gemeinde.
-- reason en: The position lies in no known municipality; the address is missing from every figure of a municipality.
-- advice: Zuerst die Grenzen einlesen (Profil regions), dann die Adressen noch einmal. Bleibt eine übrig, die
--   Koordinate in der Quelle prüfen.
-- advice en: Import the boundaries first (profile regions), then the addresses again. If one remains, check its
--   position in the source.

-- one current state outside every municipality
select concat_ws(' ', a.street, a.house_number || a.suffix, nullif(a.post_town, '')) as subject,
       cast(null as text) as region,
       '/adressen/' || a.address_id as link
from coverage.address_state a
where a.rec_to is null
  and a.valid_to is null
  and a.in_existence
  and a.municipality = ''
order by a.address_id
