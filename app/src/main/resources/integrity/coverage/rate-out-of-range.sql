-- severity: error
-- data class: PUBLIC
-- title: Veröffentlichte Quote unter 0 oder über 100 %
-- title en: Published rate below 0 or above 100 %
-- reason: Eine Quote über 100,01 % (Rundung eingeschlossen) oder unter 0 kann nicht stimmen; meist ist das
--   Dezimalzeichen verloren gegangen.
-- reason en: A rate above 100.01 % (rounding included) or below 0 cannot be right; usually the decimal sign got lost.
-- advice: Die Datei in einem Texteditor prüfen, unter Daten die Einlesung zurücknehmen und die berichtigte Datei
--   einlesen.
-- advice en: Look at the file in a text editor, undo the import under Data and import the corrected file.

-- one current row of published rates with a rate that cannot be
select r.region_key || ', ' || to_char(r.as_of, 'DD.MM.YYYY') || ', ' || r.user_group || ', ' || r.technology as subject,
       cast(null as text) as region,
       '/daten' as link
from coverage.published_rate r
where r.rec_to is null
  and (10001 < any (r.percent_e2) or 0 > any (r.percent_e2))
order by r.region_key, r.as_of
