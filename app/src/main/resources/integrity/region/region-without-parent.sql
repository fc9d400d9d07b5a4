-- severity: warning
-- data class: PUBLIC
-- title: Ort ohne das Gebiet darüber
-- title en: Place without the one above
-- reason: Ein Ortsteil ohne Gemeinde oder eine Gemeinde ohne Kreis ist auf keinem Weg durch die Seiten zu erreichen.
-- reason en: A locality without municipality or a municipality without district cannot be reached on any way through
--   the pages.
-- advice: Das Register des fehlenden Gebiets einlesen (Profil register).
-- advice en: Import the register of the missing region (profile register).

-- one current key whose parent is no key
select distinct r.key || ' ' || r.name as subject,
       r.key as region,
       cast(null as text) as link
from region.region r
where r.rec_to is null
  and length(r.key) > 5
  and not exists (
          select
          from region.region p
          where p.rec_to is null
            and p.key = case when length(r.key) > 8 then left(r.key, 8) else left(r.key, 5) end
      )
order by subject
