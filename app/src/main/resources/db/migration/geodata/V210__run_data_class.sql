-- What an operator delivers is its business secret, whether the request or the rows named it.
alter table geodata.import_run add column data_class text not null default 'INTERNAL';
update geodata.import_run
   set data_class = 'BUSINESS_SECRET'
 where operator is not null
    or profile in ('supply', 'prospects');
