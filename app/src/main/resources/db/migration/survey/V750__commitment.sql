create schema if not exists survey;

-- What follows from where something was promised. Grain: one binding from a day on.
create table survey.binding_rule (
    binding          text    not null,
    valid_from       date    not null,
    valid_to         date,
    binds            boolean not null,          -- keeps addresses from being eligible
    needs_milestones boolean not null,          -- binds only with milestones
    undated_months   int     not null check (undated_months > 0),
    warn_days        int     not null check (warn_days >= 0),
    kept_percent     int     not null check (kept_percent between 1 and 100),
    source           text    not null,
    primary key (binding, valid_from)
);

insert into survey.binding_rule (binding, valid_from, valid_to, binds, needs_milestones, undated_months, warn_days,
    kept_percent, source)
values
    ('PRESS', date '2015-10-22', null, false, false, 24, 30, 95, 'Festlegung der Koordinierungsstelle: eine Ankündigung bindet nicht'),
    ('LETTER_OF_INTENT', date '2015-10-22', null, false, false, 24, 30, 95, 'Festlegung der Koordinierungsstelle: eine Absicht bindet nicht'),
    ('SECTOR_DIALOGUE', date '2015-10-22', null, false, false, 24, 30, 95, 'Festlegung der Koordinierungsstelle: im Branchendialog wird nichts verbindlich gemeldet'),
    ('SURVEY_REPLY', date '2015-10-22', null, true, true, 36, 30, 95, 'Markterkundung: verbindlich nur mit Meilensteinplan'),
    ('CONTRACT', date '2015-10-22', null, true, false, 36, 30, 95, 'Festlegung der Koordinierungsstelle: ein Vertrag bindet');

-- Who promised what until when. Grain: one commitment.
create table survey.commitment (
    id            bigint generated always as identity primary key,
    version       int      not null,
    title         text     not null check (length(title) between 1 and 200),
    operator      text     not null,            -- key of parties.organisation
    binding       text     not null,
    said_on       date     not null,
    remark        text     not null,
    secret        boolean  not null,
    generated     boolean  not null,
    technology    smallint not null,            -- code of kernel.Technology
    down_mbps     int      not null check (down_mbps > 0),
    up_mbps       int      not null check (up_mbps > 0),
    until         date,                         -- as it was said
    last_day      date     not null,            -- until, else what follows from the rule of the binding
    address_query text     not null,
    territory     text[]   not null check (cardinality(territory) > 0),  -- municipalities of its addresses
    quota         int      check (quota between 0 and 100),
    quota_until   date,
    quota_reached int      check (quota_reached between 0 and 100),
    milestones    jsonb    not null,            -- [{name, plan, actual}]
    evidence      jsonb    not null,            -- [{label, reference, day}]
    ended_on      date,
    end_why       text     not null default '',
    superseded_by bigint   references survey.commitment (id),
    seen_last_day date,                         -- the last day whose passing somebody has noted
    seen_note     text     not null default '',
    seen_by       text     not null default '',
    seen_at       timestamptz,
    changed_at    timestamptz not null,
    changed_by    text     not null,
    check (superseded_by is null or ended_on is not null)
);

-- The addresses that it is about, as they were chosen. Grain: one address of one commitment.
create table survey.address (
    commitment_id bigint not null references survey.commitment (id),
    address_id    bigint not null,
    primary key (commitment_id, address_id)
);

create index address_commitment on survey.address (address_id);

-- What a commitment looked like after each change. Grain: one version.
create table survey.revision (
    commitment_id bigint      not null references survey.commitment (id),
    version       int         not null,
    fields        jsonb       not null,         -- name of the field -> what it says
    why           text        not null,
    actor         text        not null,
    display_name  text        not null,
    at            timestamptz not null,
    primary key (commitment_id, version)
);

-- That somebody was told of the end of a commitment. Grain: one commitment, last day, kind and audience; told once.
create table survey.notice (
    commitment_id bigint      not null references survey.commitment (id),
    kind          text        not null check (kind in ('SOON', 'EXPIRED')),
    last_day      date        not null,
    audience      text        not null,         -- key of the district or municipality that was told
    at            timestamptz not null,
    primary key (commitment_id, kind, last_day, audience)
);
