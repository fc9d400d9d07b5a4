-- Things of higher modules speak through sources of their own; which one, and how such a thing is called, says the source.
alter table coverage.source add column subject_kind text unique;
alter table coverage.source add column subject_word text not null default '';

update coverage.source
   set subject_kind = 'activity.activity',
       subject_word = 'Aktivität'
 where key = 'activity';

-- Commitments stand beside the lists of the networks: of one network's list and its commitment the surer counts. Activities
-- and evidence count before both.
insert into coverage.source (key, name, kind, rank, licence, attribution, subject_kind, subject_word)
values ('commitment', 'Register der Ausbauzusagen', 'activity', 200, 'nur für die Arbeit der Koordinierungsstelle', '',
    'survey.commitment', 'Ausbauzusage');

-- What networks supply at addresses as it is believed now, for modules that compare it with what was promised; of one
-- network at one address only the statement of the highest rank counts on a day. Grain: one statement and period.
create view coverage.shared_supply as
select s.address_id,
       s.operator_id,
       s.technology,
       s.down_kbps,
       s.up_kbps,
       s.valid_from,
       s.valid_to,
       o.rank
  from coverage.supply s
  join coverage.source o on o.id = s.source_id
 where s.rec_to is null;
