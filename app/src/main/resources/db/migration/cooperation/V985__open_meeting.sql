-- A meeting to which everybody may come: its title, day, time and place are public, nothing else of it.
alter table cooperation.meeting
    add column open_to_all boolean not null default false;
