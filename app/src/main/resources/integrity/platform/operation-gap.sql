-- severity: error
-- data class: INTERNAL
-- title: Lücke in den Nummern der Vorgänge
-- title en: Gap in the numbers of operations
-- reason: Vorgänge sind lückenlos nummeriert und nach der Zeit geordnet. Eine Lücke heißt, dass ein Stück der
--   Geschichte fehlt.
-- reason en: Operations are numbered without gaps and in the order of time. A gap means that a piece of history is
--   missing.
-- advice: Die letzte Sicherung ohne den Fund suchen (./lichtweg restore --check nennt die Nummer des letzten Vorgangs)
--   und melden.
-- advice en: Find the last backup without it (./lichtweg restore --check names the number of the last operation) and
--   report it.

-- one operation that does not follow its predecessor in number and time
select 'Vorgang ' || p.number || ' nach ' || p.before as subject,
       cast(null as text) as region,
       cast(null as text) as link
from (
         select o.number,
                o.at,
                lag(o.number, 1, 0) over (order by o.number) as before,
                lag(o.at) over (order by o.number) as before_at
         from platform.operation o
     ) p
where p.number <> p.before + 1
   or p.at < p.before_at
order by p.number
