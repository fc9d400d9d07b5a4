-- severity: error
-- data class: STANDARD
-- title: Übernahme einer Fassung, die nicht veröffentlicht ist
-- title en: Adoption of a version that is not published
-- reason: Übernommen werden kann nur, was veröffentlicht ist. Die Angabe zählt in den Übersichten nicht.
-- reason en: Only what is published can be adopted. The statement does not count in the overviews.
-- advice: Die Übernahme auf der Seite der Kommune oder des Landkreises zurücknehmen, oder die Fassung veröffentlichen.
-- advice en: Take the adoption back on the page of the municipality or district, or publish the version.

-- one statement about a version that is no published one
select s.title || ', Fassung ' || a.number || ', ' || a.region as subject,
       a.region as region,
       '/standards/' || a.standard || '/uebernahme/' || a.region as link
from standards.adoption a
join standards.standard s on s.key = a.standard
join standards.version v on v.standard = a.standard and v.number = a.number
where v.state <> 'PUBLISHED'
order by s.title, a.number, a.region
