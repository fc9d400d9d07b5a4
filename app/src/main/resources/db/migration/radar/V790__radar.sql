create schema if not exists radar;

-- What is looked for, and how long it may take before it is a case. Grain: one rule and period.
create table radar.rule (
    kind        text not null,
    from_list   text not null,
    to_list     text not null,
    amount      int  not null check (amount >= 0),
    unit        text not null check (unit in ('days', 'months')),
    valid_from  date not null,
    valid_to    date,                               -- exclusive; null while in force
    source      text not null,
    primary key (kind, valid_from)
);

insert into radar.rule (kind, from_list, to_list, amount, unit, valid_from, source)
values
    ('SURVEY_MISSED',   'REGISTER',  'SURVEY',    0,  'days',   '2015-10-22', 'Adressliste der Markterkundung: alle Adressen des Gebiets'),
    ('GRANT_MISSED',    'SURVEY',    'GRANT',     0,  'days',   '2015-10-22', 'Ergebnis der Markterkundung ist Grundlage des Antrags'),
    ('LOT_MISSED',      'GRANT',     'LOT',       0,  'days',   '2015-10-22', 'Arbeitsweise der Koordinierungsstelle: jede Adresse des Bescheids steht in einem Los'),
    ('BUILDER_MISSED',  'LOT',       'PROSPECTS', 0,  'days',   '2015-10-22', 'Arbeitsweise der Koordinierungsstelle: die Liste des Netzbetreibers nennt jede Adresse seines Loses'),
    ('SUPPLY_MISSED',   'LOT',       'SUPPLY',    0,  'days',   '2015-10-22', 'Arbeitsweise der Koordinierungsstelle: nach der Abnahme meldet der Netzbetreiber jede Adresse als versorgt'),
    ('NEW_BUILDING',    'REGISTER',  'LOT',       0,  'days',   '2015-10-22', 'Arbeitsweise der Koordinierungsstelle: Neubau an Straßen eines Loses'),
    ('PROMISE_DROPPED', 'PROSPECTS', 'PROSPECTS', 0,  'days',   '2015-10-22', 'Arbeitsweise der Koordinierungsstelle: zwei vollständige Listen desselben Netzbetreibers'),
    ('SUPPLY_DROPPED',  'SUPPLY',    'SUPPLY',    0,  'days',   '2015-10-22', 'Arbeitsweise der Koordinierungsstelle: zwei vollständige Listen desselben Netzbetreibers'),
    ('OVERBUILD',       'LOT',       'PROSPECTS', 0,  'days',   '2015-10-22', 'Gefördert wird, wo kein Netzbetreiber selbst baut'),
    ('DOUBLE_FUNDING',  'LOT',       'LOT',       0,  'days',   '2015-10-22', 'Keine doppelte Förderung derselben Adresse'),
    ('DOUBLE_BUILD',    'PROSPECTS', 'PROSPECTS', 0,  'days',   '2015-10-22', 'Arbeitsweise der Koordinierungsstelle: doppelten Ausbau früh ansprechen'),
    ('SAME_STREET',     'WORKS',     'WORKS',     6,  'months', '2016-11-10', 'Arbeitsweise der Koordinierungsstelle nach §§ 142 bis 146 TKG (Mitverlegung)');

-- A finding that is worked off. Grain: one finding, whose key is the same on every day.
create table radar.case_file (
    id             bigint generated always as identity primary key,
    version        int      not null default 1,
    key            text     not null unique,
    kind           text     not null,
    secret         boolean  not null,               -- found through business secrets only
    region_key     text     not null,               -- municipality
    address_id     bigint,                          -- the forgotten one; null for a conflict
    act_by         date,
    activities     bigint[] not null,               -- ids of the activities on both sides
    facts          jsonb    not null,               -- what the lists say, as it was last found
    holds          boolean  not null,               -- found by the last run, by what everybody may know unless it is secret
    hushed         boolean  not null,               -- not found any more once business secrets are known too
    opened_on      date     not null,
    resolved_on    date,
    assigned       text     not null default '',
    closed_on      date,
    closed_by      text,
    closed_reason  text,
    check (holds = (resolved_on is null))
);

create index case_file_region on radar.case_file (region_key);

-- Its addresses. Grain: one address of one case.
create table radar.case_address (
    case_id     bigint not null references radar.case_file (id),
    address_id  bigint not null,
    primary key (case_id, address_id)
);

create index case_address_address on radar.case_address (address_id);

-- What happened to it. Grain: one event; none is ever changed.
create table radar.case_event (
    id            bigint generated always as identity primary key,
    case_id       bigint      not null references radar.case_file (id),
    what          text        not null,
    body          text        not null check (length(body) <= 2000),
    actor         text        not null,
    display_name  text        not null,
    at            timestamptz not null
);

create index case_event_case on radar.case_event (case_id);

-- The last comparison. Grain: one row.
create table radar.run (
    lone        boolean     primary key default true check (lone),
    at          timestamptz not null,
    on_day      date        not null,
    operation   bigint      not null,               -- last operation it knew
    activities  timestamptz not null,               -- last change of an activity it knew
    millis      int         not null
);
