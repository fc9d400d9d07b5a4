-- Texts of public pages that the office wrote itself; a page without any shows what the program brings. Grain: one version of one text.
create table portal.page_text (
    page    text        not null,
    version int         not null check (version > 0),
    body_de text        not null,   -- Markdown; empty: what the program brings counts again
    body_en text        not null,   -- empty: readers of English see the German text
    note    text        not null,
    at      timestamptz not null,
    actor   text        not null,
    primary key (page, version)
);

-- Barriers that readers reported. Grain: one report.
create table portal.barrier_report (
    id        bigint      generated always as identity primary key,
    version   int         not null default 1,
    body      text        not null check (body <> ''),
    page      text        not null,
    contact   text        not null,   -- emptied when it is settled
    at        timestamptz not null,
    state     text        not null check (state in ('OPEN', 'DONE')),
    answer    text        not null,
    settled_at timestamptz,
    settled_by text       not null
);
