-- Since and until which operation the ledger believes what it says of addresses, for modules that follow it by what changed. Grain: one
-- row of the ledger.
create view coverage.shared_recorded as
select 'address' as what,
       a.address_id,
       a.rec_from,
       a.rec_to
  from coverage.address_state a
union all
select 'supply',
       s.address_id,
       s.rec_from,
       s.rec_to
  from coverage.supply s
union all
select 'prospects',
       p.address_id,
       p.rec_from,
       p.rec_to
  from coverage.prospect p;

-- What ended on a day: asked by whoever compares a list with the one before.
create index supply_ended on coverage.supply (valid_to) where rec_to is null and valid_to is not null;
create index prospect_ended on coverage.prospect (valid_to) where rec_to is null and valid_to is not null;

-- The same as before, and the thing of a higher module that says so: "survey.commitment/17".
create or replace view coverage.shared_statement as
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
       s.valid_to,
       '' as thing
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
       p.valid_to,
       case when o.subject_kind is null then '' else o.subject_kind || '/' || substr(p.subject, length(o.subject_word) + 2) end
  from coverage.prospect p
  join coverage.source o on o.id = p.source_id
 where p.rec_to is null;
