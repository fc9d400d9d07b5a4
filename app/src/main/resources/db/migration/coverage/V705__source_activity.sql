-- What activities let addresses expect. It is known from contracts and notices, so it counts before the lists of networks
-- and after evidence.
alter table coverage.source drop constraint source_kind_check;
alter table coverage.source add constraint source_kind_check
    check (kind in ('correction', 'operator', 'area', 'register', 'published', 'activity'));

insert into coverage.source (key, name, kind, rank, licence, attribution)
values ('activity', 'Register der Aktivitäten', 'activity', 250, 'nur für die Arbeit der Koordinierungsstelle', '');
