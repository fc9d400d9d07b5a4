-- News are written, looked at, published on a day of one's choice, corrected with a note and archived.
alter table portal.news
    add column version      int         not null default 1,
    add column state        text        not null default 'PUBLISHED' check (state in ('DRAFT', 'PUBLISHED', 'ARCHIVED')),
    add column visible_from timestamptz,                                      -- from when everybody reads it; null for a draft
    add column changed_at   timestamptz not null default now(),
    add column changed_by   text        not null default 'system';

update portal.news set visible_from = published::timestamp at time zone 'Europe/Berlin';

alter table portal.news
    alter column published drop not null,                                     -- the day that the page shows
    add check (state = 'DRAFT' or (visible_from is not null and published is not null));

-- What was wrong in an item that was published already. Grain: one correction.
create table portal.news_correction (
    slug    text        not null references portal.news (slug),
    number  int         not null,
    day     date        not null,
    note_de text        not null,
    note_en text        not null default '',
    at      timestamptz not null,
    actor   text        not null,
    primary key (slug, number)
);

-- The picture of an item, without what the camera wrote into it. Grain: one item.
create table portal.news_picture (
    slug   text primary key references portal.news (slug),
    jpeg   bytea not null,
    width  int   not null,
    height int   not null,
    alt_de text  not null check (alt_de <> ''),
    alt_en text  not null default '',
    credit text  not null check (credit <> '')
);
