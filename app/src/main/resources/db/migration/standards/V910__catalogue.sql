-- What the partners agreed to do the same way. Grain: one standard.
create table standards.standard (
    key        text        primary key check (key ~ '^[a-z][a-z0-9-]{1,59}$'),
    kind       text        not null check (kind in ('TEMPLATE', 'CHECKLIST', 'DATA', 'FIGURE')),
    territory  text        not null,                -- state: agreed among the districts; district: carried on to its municipalities
    owner      text        not null,                -- organisation, by the stable key of parties
    title      text        not null,
    purpose    text        not null,
    revision   int         not null,
    demo       boolean     not null,
    changed_at timestamptz not null,
    changed_by text        not null
);

-- A standard as it counts from a day on. What counts on a day follows from the days; a published version never changes.
-- Grain: one version.
create table standards.version (
    standard      text        not null references standards.standard (key),
    number        int         not null check (number > 0),
    state         text        not null check (state in ('DRAFT', 'CONSULTATION', 'PUBLISHED')),
    body          text        not null,             -- text of a template, points of a checklist, formula of a figure
    change_note   text        not null,
    legal_basis   text        not null,
    origin        text        not null,             -- number of the decision, such as JF 3/2026; empty for none
    origin_path   text        not null,
    consult_from  date,
    consult_until date,
    valid_from    date,
    ended_on      date,                             -- first day on which it counts no more without another in its place
    end_reason    text        not null,
    digest        text        not null,             -- of what was published; empty before
    revision      int         not null,
    demo          boolean     not null,
    changed_at    timestamptz not null,
    changed_by    text        not null,
    published_at  timestamptz,
    published_by  text        not null,
    primary key (standard, number),
    check (state <> 'PUBLISHED' or valid_from is not null and published_at is not null and digest <> ''),
    check (state <> 'CONSULTATION' or consult_from is not null and consult_until >= consult_from),
    check (ended_on is null or ended_on > valid_from)
);

-- At most one version of a standard is being written.
create unique index version_open on standards.version (standard) where state <> 'PUBLISHED';

-- No two versions begin to count on the same day.
create unique index version_valid_from on standards.version (standard, valid_from) where state = 'PUBLISHED';

-- A published version stays as it is: only its end may still be written.
create function standards.keep_published() returns trigger language plpgsql as $$
begin
    if old.state = 'PUBLISHED'
       and (tg_op = 'DELETE'
            or (new.standard, new.number, new.state, new.body, new.change_note, new.legal_basis, new.origin, new.valid_from, new.digest)
               is distinct from
               (old.standard, old.number, old.state, old.body, old.change_note, old.legal_basis, old.origin, old.valid_from, old.digest))
    then
        raise exception 'published version % % stays as it is', old.standard, old.number;
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger keep_published before update or delete on standards.version
    for each row execute function standards.keep_published();

-- Who works by a version, as it was said; the newest statement about a region counts, none is overwritten.
-- Grain: one statement of one region about one version.
create table standards.adoption (
    id           bigint      generated always as identity primary key,
    standard     text        not null,
    number       int         not null,
    region       text        not null,              -- the district or municipality whose office adopts
    stand        text        not null check (stand in ('ADOPTED', 'DEVIATES', 'OPEN')),
    since        date        not null,
    reason       text        not null,
    organisation text        not null,              -- of who said it, empty for the program
    said_by      text        not null,
    said_at      timestamptz not null,
    demo         boolean     not null,
    foreign key (standard, number) references standards.version (standard, number),
    check (stand <> 'DEVIATES' or reason <> '')
);

create index adoption_version on standards.adoption (standard, number, region, id desc);

-- Whom we reminded of what is missing. Grain: one region on one day.
create table standards.reminder (
    region  text        not null,
    day     date        not null,
    sent_by text        not null,
    sent_at timestamptz not null,
    primary key (region, day)
);
