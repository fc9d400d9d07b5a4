-- News of the office. Grain: one item of one region.
create schema if not exists portal;

create table portal.news (
    slug       text  primary key,
    region     text  not null,
    published  date  not null,
    title_de   text  not null,
    title_en   text  not null,
    body_de    text  not null,  -- paragraphs, an empty line between them
    body_en    text  not null
);

create index news_region on portal.news (region, published desc);

insert into portal.news (slug, region, published, title_de, title_en, body_de, body_en)
values (
    '2018-04-10-koordination-beginnt',
    '14627',
    date '2018-04-10',
    'Landkreis Meißen koordiniert den Breitbandausbau jetzt zentral',
    'Landkreis Meißen now coordinates broadband from one place',
    'Seit dem 15. März 2018 gibt es im Landkreis eine Stelle, bei der die Fäden des Breitbandausbaus zusammenlaufen. Sie ist bei der Wirtschaftsförderung angesiedelt und arbeitet eng mit dem Landratsamt zusammen. Denn nur wenn alle Kommunen mitwirken und jemand das Ganze steuert, werden auch die letzten Lücken geschlossen.

Ein erstes Treffen mit dem Breitbandkompetenzzentrum Sachsen (BKZ) hat stattgefunden. Gemeinsame Workshops sind geplant: Dort wollen die Beteiligten einheitliche Standards für ihre Zusammenarbeit finden.',
    'Since 15 March 2018 the district has had an office where all threads of the broadband roll-out come together. It has its seat at the economic development agency and works closely with the district administration. Only if all municipalities take part and somebody steers the whole will the last gaps be closed.

A first meeting with the state''s broadband competence centre (BKZ) has taken place. Joint workshops are planned, in which everybody involved wants to find uniform standards of working together.'
);
