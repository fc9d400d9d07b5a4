-- Dates for everybody: citizens' meetings, office hours, information evenings. Times are those of Berlin. Grain: one date.
create table portal.public_date (
    id         bigint      generated always as identity primary key,
    version    int         not null,
    state      text        not null check (state in ('DRAFT', 'PUBLISHED', 'CANCELLED')),
    title_de   text        not null check (title_de <> ''),
    title_en   text        not null,
    text_de    text        not null,   -- Markdown
    text_en    text        not null,
    day        date        not null,
    from_time  time        not null,
    to_time    time        not null check (to_time > from_time),
    place      text        not null,
    told_at    timestamptz,            -- when everybody could read it as it is now; null for a draft
    demo       boolean     not null default false,
    changed_at timestamptz not null,
    changed_by text        not null
);

create index public_date_day on portal.public_date (day);

-- What of activities everybody may read: kind and phase, and the plain words for it. Grain: one phase of one kind from a day on.
create table portal.release_rule (
    kind       text not null,
    phase      text not null,
    standing   text not null check (standing in ('PLANNED', 'BUILDING', 'DONE', 'OTHER')),
    status_de  text not null,
    status_en  text not null,
    valid_from date not null,
    valid_to   date,                   -- exclusive; null while it counts
    source     text not null,
    primary key (kind, phase, valid_from)
);

insert into portal.release_rule (kind, phase, standing, status_de, status_en, valid_from, source)
select k.kind, p.phase, p.standing, p.de, p.en, date '2018-03-15', 'Vergaben und Zuwendungen sind veröffentlicht'
  from (values ('FUNDED_PROJECT'), ('LOT'), ('MUNICIPAL_PROJECT')) as k (kind)
 cross join (values
    ('award', 'PLANNED', 'vergeben, die Planung beginnt', 'awarded, planning begins'),
    ('final', 'PLANNED', 'bewilligt, die Planung beginnt', 'granted, planning begins'),
    ('planning', 'PLANNED', 'wird geplant, der Bau hat noch nicht begonnen', 'being planned, building has not begun'),
    ('construction', 'BUILDING', 'wird gebaut', 'being built'),
    ('operation', 'DONE', 'gebaut und in Betrieb', 'built and in operation'),
    ('proof', 'DONE', 'gebaut und in Betrieb', 'built and in operation'),
    ('purpose', 'DONE', 'gebaut und in Betrieb', 'built and in operation')) as p (phase, standing, de, en);

insert into portal.release_rule (kind, phase, standing, status_de, status_en, valid_from, source)
values
    ('MARKET_SURVEY', 'published', 'OTHER', 'Netzbetreiber werden gefragt, wo sie selbst bauen', 'networks are asked where they build by themselves', '2018-03-15', 'Markterkundungen werden veröffentlicht'),
    ('MARKET_SURVEY', 'evaluation', 'OTHER', 'die Antworten der Netzbetreiber werden ausgewertet', 'the answers of the networks are evaluated', '2018-03-15', 'Markterkundungen werden veröffentlicht'),
    ('CITIZENS_MEETING', 'invited', 'OTHER', 'Sie sind eingeladen', 'you are invited', '2018-03-15', 'Einladung ist öffentlich bekannt gemacht'),
    ('CITIZENS_MEETING', 'held', 'OTHER', 'hat stattgefunden', 'has taken place', '2018-03-15', 'Einladung ist öffentlich bekannt gemacht');

-- Activities that a rule would release and the office holds back. Grain: one activity.
create table portal.held_activity (
    activity_id bigint      primary key,
    at          timestamptz not null,
    actor       text        not null
);
