-- What a municipality or another office asks the coordination office. Grain: one request.
create table cooperation.request (
    id            bigint      generated always as identity primary key,
    version       int         not null,
    territory     text        not null,
    kind          text        not null check (kind in ('QUESTION', 'HELP', 'DEFECT', 'WRONG_DATA')),
    title         text        not null,
    text          text        not null,
    organisation  text        not null,
    asked_by      text        not null,
    asked_at      timestamptz not null,
    state         text        not null
                  check (state in ('OPEN', 'IN_WORK', 'WAITING', 'ANSWERED', 'CLOSED', 'REOPENED')),
    keeper        text        not null,
    keeper_name   text        not null,
    answer_by     date,
    answered_at   timestamptz,
    solved_at     timestamptz,
    changed_at    timestamptz not null,
    demo          boolean     not null,
    check (solved_at is null or answered_at is null or answered_at <= solved_at)
);

create index request_organisation on cooperation.request (organisation);
create index request_territory on cooperation.request (territory);

-- What was said and done about a request; both sides read it. Grain: one event.
create table cooperation.request_event (
    id         bigint      generated always as identity primary key,
    request_id bigint      not null references cooperation.request (id),
    what       text        not null,
    office     boolean     not null,
    body       text        not null,
    from_text  text        not null,
    name       text        not null,
    at         timestamptz not null
);

create index request_event_request on cooperation.request_event (request_id);

-- Records that a request is about, of any module. Grain: one record of one request.
create table cooperation.request_link (
    request_id   bigint not null references cooperation.request (id),
    subject_kind text   not null,
    subject_id   text   not null,
    title        text   not null,
    path         text   not null,
    primary key (request_id, subject_kind, subject_id)
);

create index request_link_subject on cooperation.request_link (subject_kind, subject_id);

-- Texts for answers in versions: the newest of a territory counts, before its first the proposal of the product (territory empty).
-- Grain: one version of one text.
create table cooperation.answer_text (
    key        text        not null,
    territory  text        not null,
    version    int         not null,
    title      text        not null,
    text       text        not null,
    withdrawn  boolean     not null,
    written_at timestamptz not null,
    written_by text        not null,
    primary key (key, territory, version)
);

insert into cooperation.answer_text (key, territory, version, title, text, withdrawn, written_at, written_by)
values
    ('eingang', '', 1, 'Eingang bestätigen',
     'Vielen Dank. Ihre Anfrage „{titel}“ (Nummer {nummer}) ist bei uns angekommen. Wir melden uns, sobald wir mehr wissen.',
     false, timestamptz '2026-01-01 00:00+00', 'Lichtweg'),
    ('falsche-angabe', '', 1, 'Falsche Angabe: wird berichtigt',
     'Vielen Dank für den Hinweis. Wir haben die Angabe geprüft und berichtigen sie. Sie sehen die Änderung mit Grund und Quelle auf der Karte der Adresse.',
     false, timestamptz '2026-01-01 00:00+00', 'Lichtweg'),
    ('betreiber-gefragt', '', 1, 'Netzbetreiber ist gefragt',
     'Wir haben den Netzbetreiber gefragt und geben Ihnen seine Antwort weiter. Bis dahin bleibt die Anfrage hier offen.',
     false, timestamptz '2026-01-01 00:00+00', 'Lichtweg'),
    ('rueckfrage-adressen', '', 1, 'Rückfrage: welche Adressen?',
     'Um welche Adressen geht es? Bitte nennen Sie Straße und Hausnummer, oder hängen Sie eine Liste nach der gemeinsamen Vorlage an.',
     false, timestamptz '2026-01-01 00:00+00', 'Lichtweg');
