-- A note can be a talk: with whom, under which file number; and it can be about a municipality instead of an activity.
alter table activity.note add column contact text not null default '' check (length(contact) <= 200);
alter table activity.note add column file_number text not null default '' check (length(file_number) <= 200);
alter table activity.note add column region_key text;
alter table activity.note alter column activity_id drop not null;
alter table activity.note add constraint note_subject check ((activity_id is null) <> (region_key is null));

create index note_region on activity.note (region_key) where region_key is not null;
