-- Households of a printed key become a recorded fact: what was composed with them can be asked for as known on a day.
-- Grain: one printed key, recorded.
alter table coverage.rate_weight drop constraint rate_weight_pkey;
alter table coverage.rate_weight add column rec_from bigint not null default 0;
alter table coverage.rate_weight alter column rec_from drop default;
alter table coverage.rate_weight add column rec_to bigint;

create index rate_weight_key on coverage.rate_weight (region_key) where rec_to is null;

-- Published rates are asked for by key or by what a key begins with, also as known on a past day.
drop index coverage.published_rate_key;
create index published_rate_key on coverage.published_rate (region_key text_pattern_ops, user_group, as_of);
