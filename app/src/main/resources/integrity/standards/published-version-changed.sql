-- severity: error
-- data class: STANDARD
-- title: Veröffentlichte Fassung eines Standards verändert
-- title en: Published version of a standard changed
-- reason: Der Inhalt der Fassung passt nicht mehr zu der Prüfsumme, die bei der Veröffentlichung entstand. Wer nach ihr gearbeitet
--   hat, kann nicht mehr belegen, was galt.
-- reason en: The content of the version does not match the checksum of its publication any more. Whoever worked by it cannot prove
--   what counted.
-- advice: Die Fassung mit einer Sicherung vergleichen und den Inhalt von damals als neue Fassung veröffentlichen.
-- advice en: Compare the version with a backup and publish the content of then as a new version.

-- one published version whose checksum is another one
select s.title || ', Fassung ' || v.number as subject,
       s.territory as region,
       '/standards/' || v.standard || '/' || v.number as link
from standards.version v
join standards.standard s on s.key = v.standard
where v.state = 'PUBLISHED'
  and v.digest <> encode(
          sha256(
              convert_to(
                  (select string_agg(length(p.part) || ':' || p.part || chr(10), '' order by p.position)
                   from unnest(array[v.standard, v.number::text, v.valid_from::text, v.body, v.change_note, v.legal_basis, v.origin])
                        with ordinality as p (part, position)),
                  'UTF8')),
          'hex')
order by s.title, v.number
