-- Views belong to people and their organisations, whatever list they ask: they move from the addresses to the parties.
alter table coverage.saved_view set schema parties;
alter table coverage.saved_view_place set schema parties;

alter table parties.saved_view add column list text not null default 'addresses';
alter table parties.saved_view alter column list drop default;

drop index parties.saved_view_name;
create unique index saved_view_name on parties.saved_view (list, owner, lower(name)) where deleted_at is null;

drop index parties.saved_view_place_opens;
