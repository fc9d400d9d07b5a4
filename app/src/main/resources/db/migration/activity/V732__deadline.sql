-- Periods of law and practice, as data. A rule that is changed ends, and a new one begins. Grain: one rule in one period of validity.
create table activity.deadline_rule (
    id             int  generated always as identity primary key,
    key            text not null,
    name_de        text not null,
    name_en        text not null,
    start_event_de text not null,
    start_event_en text not null,
    length         int  not null check (length >= 0),
    unit           text not null check (unit in ('DAYS', 'WEEKS', 'MONTHS', 'YEARS')),
    runs_until     boolean not null,                -- a period that runs, not a day by which something must be done
    working_day    boolean not null,                -- whether § 193 BGB moves its end
    source         text not null,
    source_on      date not null,                   -- as the source said on that day
    confidence     text not null check (confidence in ('HIGH', 'MEDIUM', 'LOW')),
    valid_from     date not null,
    valid_to       date,
    unique (key, valid_from)
);

insert into activity.deadline_rule (key, name_de, name_en, start_event_de, start_event_en, length, unit, runs_until, working_day,
                                    source, source_on, confidence, valid_from)
values
    ('dialogue.replies', 'Rückmeldungen im Branchendialog', 'Replies in the sector dialogue',
     'Bekanntmachung auf dem Portal', 'announcement on the portal', 4, 'WEEKS', true, true,
     'Praxis der Projektträger, mindestens 4 Wochen', '2026-11-01', 'MEDIUM', '2024-01-01'),
    ('dialogue.age', 'Branchendialog höchstens 6 Monate alt', 'Sector dialogue at most 6 months old',
     'Ergebnis des Branchendialogs', 'result of the sector dialogue', 6, 'MONTHS', false, false,
     'Projektträger, Markterkundung in der Gigabit-Richtlinie 2.0', '2026-11-01', 'HIGH', '2024-01-01'),
    ('survey.duration', 'Markterkundung, mindestens 8 Wochen', 'Market survey, at least 8 weeks',
     'Veröffentlichung der Markterkundung', 'publication of the market survey', 8, 'WEEKS', true, true,
     'Projektträger, Markterkundung in der Gigabit-Richtlinie 2.0', '2026-11-01', 'HIGH', '2023-04-01'),
    ('survey.age', 'Markterkundung höchstens 12 Monate alt beim Antrag', 'Market survey at most 12 months old at application',
     'Ende der Markterkundung', 'end of the market survey', 12, 'MONTHS', false, false,
     'Projektträger, für das ältere Programm belegt', '2026-11-01', 'MEDIUM', '2018-01-01'),
    ('grant.objection', 'Widerspruch gegen einen Bescheid', 'Objection to a notice',
     'Bekanntgabe des Bescheids', 'notification of the notice', 1, 'MONTHS', false, true,
     '§ 70 Abs. 1 VwGO', '2026-11-01', 'HIGH', '1991-01-01'),
    ('grant.final', 'Konkretisierung für den Bescheid in abschließender Höhe', 'Particulars for the final notice',
     'Ende des Auswahlverfahrens', 'end of the award procedure', 3, 'MONTHS', false, true,
     'Projektträger, Bescheid in abschließender Höhe', '2026-11-01', 'HIGH', '2018-01-01'),
    ('grant.proof', 'Verwendungsnachweis', 'Proof of use',
     'Erfüllung des Zuwendungszwecks', 'fulfilment of the purpose', 1, 'YEARS', false, true,
     'ANBest-Gk; der Bescheid geht vor', '2026-11-01', 'MEDIUM', '2018-01-01'),
    ('grant.purpose', 'Zweckbindung', 'Purpose-bound use',
     'Inbetriebnahme', 'commissioning', 7, 'YEARS', true, false,
     'Förderrichtlinie des Bundes, mindestens 7 Jahre', '2026-11-01', 'HIGH', '2018-01-01'),
    ('grant.records', 'Aufbewahrung der Unterlagen', 'Keeping of records',
     'Ende der Zweckbindung', 'end of purpose-bound use', 10, 'YEARS', true, false,
     'Praxis der Förderprojekte, mindestens 10 Jahre', '2026-11-01', 'MEDIUM', '2018-01-01'),
    ('permit.complete', 'Nachforderung zu einem Antrag auf Zustimmung', 'Request for missing parts of an application for consent',
     'Eingang des Antrags', 'receipt of the application', 1, 'MONTHS', false, true,
     '§ 127 TKG', '2026-11-01', 'MEDIUM', '2021-12-01'),
    ('permit.consent', 'Zustimmung gilt als erteilt', 'Consent is deemed to be granted',
     'Eingang des vollständigen Antrags', 'receipt of the complete application', 3, 'MONTHS', false, true,
     '§ 127 TKG', '2026-11-01', 'MEDIUM', '2021-12-01'),
    ('permit.extension', 'Zustimmung, Verlängerung in schwierigen Fällen', 'Consent, extension in difficult cases',
     'Ende der ersten Frist', 'end of the first period', 1, 'MONTHS', false, true,
     '§ 127 TKG, § 190 BGB', '2026-11-01', 'MEDIUM', '2021-12-01'),
    ('permit.gia', 'Genehmigung nach der Gigabit-Infrastrukturverordnung', 'Permit by the Gigabit Infrastructure Act',
     'Eingang des vollständigen Antrags', 'receipt of the complete application', 4, 'MONTHS', false, true,
     'Verordnung (EU) 2024/1309; Dauer noch zu prüfen', '2026-11-01', 'LOW', '2025-11-12'),
    ('road.closed', 'Aufbruchsperre nach Erneuerung der Straße', 'No digging after resurfacing',
     'Abnahme der Straße', 'acceptance of the road', 5, 'YEARS', true, false,
     'übliche Praxis der Baulastträger', '2026-11-01', 'MEDIUM', '2018-01-01');

-- Deadlines of activities. What a rule said is copied, so that a later rule moves nothing. Grain: one deadline.
create table activity.deadline (
    id          bigint  generated always as identity primary key,
    activity_id bigint  not null references activity.activity (id),
    version     int     not null,
    rule_id     int     references activity.deadline_rule (id),
    name        text    not null check (length(name) between 1 and 200),
    start_on    date,                               -- day of the event, or
    after_id    bigint  references activity.deadline (id),  -- the deadline with whose end it begins
    length      int     not null check (length >= 0),
    unit        text    not null,
    runs_until  boolean not null,
    working_day boolean not null,
    computed_on date    not null,
    set_on      date,                               -- set by hand
    reason      text    not null,                   -- why
    done_on     date,
    check ((start_on is null) <> (after_id is null)),
    check (set_on is null or reason <> '')
);

create index deadline_activity on activity.deadline (activity_id);
create index deadline_after on activity.deadline (after_id);

-- What happened to deadlines, for the offices. Grain: one change of one deadline.
create table activity.deadline_change (
    id           bigint      generated always as identity primary key,
    activity_id  bigint      not null references activity.activity (id),
    name         text        not null,
    what         text        not null check (what in ('CREATED', 'CHANGED', 'MOVED', 'DONE', 'REOPENED', 'REMOVED')),
    day_before   date,
    day_after    date,
    why          text        not null,
    display_name text        not null,
    at           timestamptz not null
);

create index deadline_change_activity on activity.deadline_change (activity_id);
