-- severity: warning
-- data class: INTERNAL
-- title: Versorgung einer Adresse, die es nicht mehr gibt
-- title en: Supply of an address that is gone
-- reason: Das Adressregister führt die Adresse nicht mehr, und eine spätere Aussage meldet dort Versorgung. Gezählt
--   wird sie nicht.
-- reason en: The register no longer has the address, and a later statement reports supply there. It is not counted.
-- advice: Den Netzbetreiber bei der nächsten Lieferung darauf hinweisen, oder prüfen, ob die Adresse im Register zu
--   Unrecht fehlt.
-- advice en: Tell the operator with the next delivery, or check whether the register lost the address by mistake.

-- one address that has ended and that a later statement supplies
select concat_ws(' ', a.street, a.house_number || a.suffix, nullif(a.post_town, '')) as subject,
       a.municipality as region,
       '/adressen/' || a.address_id as link
from coverage.address_state a
where a.rec_to is null
  and a.valid_to is null
  and not a.in_existence
  and exists (
          select
          from coverage.supply s
          where s.address_id = a.address_id
            and s.rec_to is null
            and s.valid_from >= a.valid_from
      )
order by a.address_id
