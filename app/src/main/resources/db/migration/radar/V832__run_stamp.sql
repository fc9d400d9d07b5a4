-- Which comparison it was: whoever made it knows its cases without reading them again.
alter table radar.run add column stamp text not null default '';
