create schema monitoring;

-- How a district asks its municipalities how things stand, from a day on; the row of DE is the proposal that a district begins
-- with and asks nobody. Grain: one rule of one district.
create table monitoring.rule (
    district      text  not null,
    valid_from    date  not null,
    rhythm        text  not null check (rhythm in ('MONTH', 'QUARTER')),
    open_days     int   not null check (open_days between 1 and 92),      -- so many days before the end of the period it is asked
    due_days      int   not null check (due_days between -60 and 60),     -- so many days after the end of the period it is due
    amber_days    int   not null check (amber_days >= 1),                 -- silence of more days is amber
    red_days      int   not null check (red_days > amber_days),           -- silence of more days is red
    district_days int   not null check (district_days >= 0),              -- so much later the district sees it
    link_days     int   not null check (link_days between 1 and 60),      -- so long a link holds
    remind_days   int[] not null,                                         -- days after the due day on which is reminded
    source        text  not null,
    primary key (district, valid_from)
);

insert into monitoring.rule
values ('DE', '2018-03-15', 'MONTH', 31, 0, 30, 60, 7, 14, '{-7,1,15,30}',
        'Vorschlag von Lichtweg: monatlich, bernstein nach 30, rot nach 60 Tagen, dem Landkreis eine Woche später');

-- The questions of the form in versions. Grain: one question of one version.
create table monitoring.question (
    version    int  not null,
    position   int  not null,
    valid_from date not null,
    key        text not null,
    rows       int  not null check (rows between 1 and 12),
    text_de    text not null,
    text_en    text not null,
    hint_de    text not null,
    hint_en    text not null,
    primary key (version, position),
    unique (version, key)
);

insert into monitoring.question
values (1, 1, '2018-03-15', 'changed', 3,
        'Was hat sich bei Ihren Vorhaben geändert?',
        'What has changed in your activities?',
        'Bau, Planung, Anträge, Gespräche. Ein Satz genügt.',
        'Building, planning, applications, talks. One sentence will do.'),
       (1, 2, '2018-03-15', 'resolutions', 2,
        'Welche Beschlüsse und Termine stehen an?',
        'Which resolutions and dates are coming up?',
        'Mit Tag und Gremium, zum Beispiel: 14.01.2027 Stadtrat, Vergabe.',
        'With day and body, for example: 14.01.2027 council, award.'),
       (1, 3, '2018-03-15', 'obstacles', 2,
        'Was hält Sie auf, und wobei brauchen Sie Hilfe?',
        'What holds you up, and where do you need help?',
        'Die Koordination meldet sich dazu.',
        'The coordination office will get back to you.'),
       (1, 4, '2018-03-15', 'operators', 2,
        'Welche neuen Pläne von Netzbetreibern haben Sie gehört?',
        'Which new plans of network operators have you heard of?',
        'Wer, wo, bis wann, und woher Sie es wissen.',
        'Who, where, by when, and how you know.'),
       (1, 5, '2018-03-15', 'contact', 2,
        'Stimmen Ansprechperson und Vertretung noch?',
        'Are contact and deputy still right?',
        'Stelle, Telefon, E-Mail; bitte auch die Vertretung.',
        'Office, telephone, e-mail; the deputy too, please.');

-- What a municipality says in a period. Grain: one report of one municipality.
create table monitoring.report (
    id           bigint generated always as identity primary key,
    municipality text    not null,
    period       text    not null,
    first_day    date    not null,
    last_day     date    not null,
    form_version int     not null,
    opened_on    date    not null,
    due_on       date    not null,
    state        text    not null check (state in ('OPEN', 'SUBMITTED', 'APPROVED', 'RETURNED')),
    version      int     not null,
    answers      jsonb   not null,
    unchanged    boolean not null,          -- says the same as the report before
    way          text    not null check (way in ('SIGNED_IN', 'LINK', 'GENERATED')),
    reason       text    not null,          -- why it was returned, empty where it never was
    heard_at     timestamptz,               -- when the municipality last reported, null while it has not
    heard_from   text    not null,
    unique (municipality, period)
);

-- What a report looked like after each step; none is ever changed. Grain: one version of one report.
create table monitoring.report_version (
    report_id    bigint      not null references monitoring.report (id),
    version      int         not null,
    state        text        not null,
    answers      jsonb       not null,
    unchanged    boolean     not null,
    way          text        not null,
    reason       text        not null,
    actor        text        not null,
    display_name text        not null,
    at           timestamptz not null,
    primary key (report_id, version)
);

-- Personal links that open one report without login; only a hash of the secret is kept. Grain: one link.
create table monitoring.link (
    token_hash bytea       primary key,
    report_id  bigint      not null references monitoring.report (id),
    created_by text        not null,
    created_at timestamptz not null,
    expires_at timestamptz not null
);

create index link_report on monitoring.link (report_id);

-- Who was asked or reminded on which day: a municipality never twice on one. Grain: one municipality on one day.
create table monitoring.asked (
    municipality text        not null,
    day          date        not null,
    report_id    bigint      not null references monitoring.report (id),
    reminder     boolean     not null,
    recipients   int         not null,
    actor        text        not null,
    at           timestamptz not null,
    primary key (municipality, day)
);

create index asked_report on monitoring.asked (report_id);
