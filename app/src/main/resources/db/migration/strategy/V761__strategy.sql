create schema if not exists strategy;

-- What is to be reached. Grain: one goal.
create table strategy.goal (
    id          bigint generated always as identity primary key,
    version     int    not null,
    parent_id   bigint references strategy.goal (id),
    title       text   not null check (length(title) between 1 and 200),
    owner       text   not null check (length(owner) between 1 and 200),
    region_key  text   not null,
    measure     text   not null,              -- what is counted, as coverage names it
    indicator   text   not null check (indicator in ('GIGABIT', 'DECIDED')),
    definition  text   not null,
    source      text   not null,
    valid_from  date   not null,
    state       text   not null check (state in ('IN_FORCE', 'PROPOSED', 'GIVEN_UP')),
    changed_at  timestamptz not null,
    changed_by  text   not null
);

-- Its target path. Grain: one day of one goal.
create table strategy.goal_point (
    goal_id     bigint not null references strategy.goal (id),
    due         date   not null,
    percent_e2  int    not null check (percent_e2 between 0 and 10000),
    primary key (goal_id, due)
);

-- What serves it. Grain: one activity of one goal.
create table strategy.goal_activity (
    goal_id     bigint not null references strategy.goal (id),
    activity_id bigint not null,
    primary key (goal_id, activity_id)
);

-- Which step to suggest, and since when. Grain: one version of one rule.
create table strategy.step_rule (
    key             text    not null,
    version         int     not null,
    position        int     not null,
    count           text    not null check (count in ('OPEN_ELIGIBLE', 'LATE', 'ANNOUNCED', 'OPEN_SITES', 'UNKNOWN')),
    at_least        int     not null check (at_least > 0),
    after_kind      text,                     -- a completed step of this kind is needed
    within_days     int     not null default 0,
    without_kinds   text    not null default '',  -- comma separated: none of these is under way
    without_any     boolean not null default false,
    district_counts boolean not null default true,
    suggests        text    not null,
    reason_de       text    not null,         -- {0} addresses, {1} municipality, {2} step before, {3} its last day
    reason_en       text    not null,
    title_de        text    not null,
    title_en        text    not null,
    valid_from      date    not null,
    valid_to        date,
    source          text    not null,
    primary key (key, version)
);

insert into strategy.step_rule (key, version, position, count, at_least, after_kind, within_days, without_kinds, without_any,
    district_counts, suggests, reason_de, reason_en, title_de, title_en, valid_from, source)
values
    ('late', 1, 10, 'LATE', 20, null, 0, 'SECTOR_DIALOGUE', false, false, 'SECTOR_DIALOGUE',
        'Für {0} Adressen ist das zugesagte Quartal vorbei, ohne dass die Versorgung gemeldet ist: mit dem Netz klären, wann gebaut wird.',
        'The promised quarter is over for {0} addresses and no supply has been reported: clarify with the network when it will build.',
        'Bauverzug klären, {1}', 'Clarify the delay, {1}', '2025-01-01',
        'Arbeitsweise der Koordinierungsstelle'),
    ('application', 1, 20, 'OPEN_ELIGIBLE', 50, 'MARKET_SURVEY', 365, 'MUNICIPAL_PROJECT,FUNDED_PROJECT', false, true,
        'MUNICIPAL_PROJECT',
        '{0} voraussichtlich förderfähige Adressen ohne Perspektive, Markterkundung am {3} abgeschlossen: Förderung beantragen. Ihr Ergebnis gilt zwölf Monate.',
        '{0} addresses are probably eligible and without prospect, the market survey ended on {3}: apply for funding. Its result holds for twelve months.',
        'Förderprojekt {1}', 'Funded project {1}', '2023-03-31',
        'Markterkundungsverfahren: Ergebnis bei Antragstellung höchstens zwölf Monate alt'),
    ('survey', 1, 30, 'OPEN_ELIGIBLE', 50, 'SECTOR_DIALOGUE', 182, 'MARKET_SURVEY', false, true, 'MARKET_SURVEY',
        '{0} voraussichtlich förderfähige Adressen ohne Perspektive, Branchendialog am {3} abgeschlossen: Markterkundung beginnen, solange sein Ergebnis gilt.',
        '{0} addresses are probably eligible and without prospect, the sector dialogue ended on {3}: begin a market survey while its result holds.',
        'Markterkundung {1}', 'Market survey {1}', '2024-04-30',
        'Markterkundungsverfahren (Gigabit-RL 2.0): Branchendialog nicht älter als sechs Monate'),
    ('dialogue', 1, 40, 'OPEN_ELIGIBLE', 50, null, 0, 'SECTOR_DIALOGUE,MARKET_SURVEY', true, true, 'SECTOR_DIALOGUE',
        '{0} voraussichtlich förderfähige Adressen ohne Perspektive, keine Aktivität: Branchendialog vorschlagen.',
        '{0} addresses are probably eligible and without prospect, no activity: suggest a sector dialogue.',
        'Branchendialog {1}', 'Sector dialogue {1}', '2024-04-30',
        'Gigabit-RL 2.0: Branchendialog vor jeder Förderung, Pflicht seit den Aufrufen 2024'),
    ('dialogue_beside', 1, 50, 'OPEN_ELIGIBLE', 100, null, 0, 'SECTOR_DIALOGUE,MARKET_SURVEY', false, true,
        'SECTOR_DIALOGUE',
        '{0} voraussichtlich förderfähige Adressen ohne Perspektive; keine der laufenden Aktivitäten bereitet eine Förderung vor: Branchendialog vorschlagen.',
        '{0} addresses are probably eligible and without prospect; none of the activities under way prepares funding: suggest a sector dialogue.',
        'Branchendialog {1}', 'Sector dialogue {1}', '2024-04-30',
        'Gigabit-RL 2.0: Branchendialog vor jeder Förderung, Pflicht seit den Aufrufen 2024'),
    ('sites', 1, 60, 'OPEN_SITES', 5, null, 0, 'SECTOR_DIALOGUE,MUNICIPAL_PROJECT', false, false, 'SECTOR_DIALOGUE',
        'An {0} Adressen mit Schule, Krankenhaus, Gewerbegebiet, Verwaltung oder Feuerwehr gibt es kein Gigabit, und niemand ist verpflichtet, es zu bringen: Anschluss mit den Netzen klären.',
        '{0} addresses with a school, hospital, business park, administration or fire station have no gigabit and nobody is bound to bring it: clarify the connection with the networks.',
        'Standorte anschließen, {1}', 'Connect sites, {1}', '2025-01-01',
        'Arbeitsweise der Koordinierungsstelle'),
    ('intent', 1, 70, 'ANNOUNCED', 150, null, 0, 'LETTER_OF_INTENT', false, false, 'LETTER_OF_INTENT',
        '{0} Adressen sind nur angekündigt: eine Absichtserklärung mit Termin vereinbaren.',
        '{0} addresses are only announced: agree on a letter of intent with a date.',
        'Absichtserklärung {1}', 'Letter of intent {1}', '2025-01-01',
        'Arbeitsweise der Koordinierungsstelle');
