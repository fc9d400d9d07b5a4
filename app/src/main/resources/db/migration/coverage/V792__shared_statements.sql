-- Addresses as they are believed now, for modules that compare lists. Grain: one address and valid period in which it exists.
create view coverage.shared_address as
select a.address_id,
       a.municipality,
       a.locality,
       a.street,
       a.house_number,
       a.suffix,
       a.valid_from,
       a.valid_to
  from coverage.address_state a
 where a.rec_to is null
   and a.in_existence;

-- What sources say of addresses as it is believed now. Rows that are `secret` are business secrets of the operator: whoever
-- reads them answers for it that neither the operator nor that there is one gets to others. Grain: one statement and
-- valid period.
create view coverage.shared_statement as
select 'supply' as what,
       s.address_id,
       s.operator_id,
       s.source_id,
       o.key as source_key,
       o.kind as source_kind,
       o.rank,
       s.technology,
       s.down_kbps,
       '' as kind,
       null::date as expected_from,
       null::date as expected_to,
       false as secret,
       '' as subject,
       s.valid_from,
       s.valid_to
  from coverage.supply s
  join coverage.source o on o.id = s.source_id
 where s.rec_to is null
union all
select 'prospects',
       p.address_id,
       p.operator_id,
       p.source_id,
       o.key,
       o.kind,
       o.rank,
       p.technology,
       p.down_kbps,
       p.kind,
       p.expected_from,
       p.expected_to,
       p.secret,
       p.subject,
       p.valid_from,
       p.valid_to
  from coverage.prospect p
  join coverage.source o on o.id = p.source_id
 where p.rec_to is null;

-- Deliveries in force. Grain: one delivery.
create view coverage.shared_delivery as
select d.id,
       d.kind,
       d.source_id,
       d.operator_id,
       d.territory,
       d.as_of,
       d.complete,
       d.file_name,
       o.kind as source_kind
  from coverage.delivery d
  join coverage.source o on o.id = d.source_id
 where d.rec_to is null;
