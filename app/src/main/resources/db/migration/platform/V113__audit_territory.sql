-- Where an entry belongs: a region key; 'DE' for what concerns the whole installation. Entries of operations say it themselves.
alter table platform.audit_entry disable trigger audit_entry_append_only;
alter table platform.audit_entry add column territory text not null default 'DE';
update platform.audit_entry
   set territory = after ->> 'territory'
 where subject_kind = 'platform.operation'
   and after ->> 'territory' is not null;
alter table platform.audit_entry enable trigger audit_entry_append_only;
