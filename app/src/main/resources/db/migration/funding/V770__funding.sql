create schema if not exists funding;

-- Who grants by which rules. Grain: one programme.
create table funding.programme (
    key     text primary key,
    funder  text not null check (funder in ('FEDERATION', 'STATE')),
    name_de text not null,
    name_en text not null
);

-- A programme as it counts for calls from a day on. Grain: one version. Shares in basis points of the expenditure.
create table funding.programme_version (
    programme             text   not null references funding.programme (key),
    version               int    not null check (version > 0),
    valid_from            date   not null,
    valid_to              date,                     -- exclusive; null while no end is known
    base_bp               int    check (base_bp between 0 and 10000),
    max_bp                int    check (max_bp between 0 and 10000),
    cap_cents             bigint check (cap_cents > 0),
    expenditure_cap_cents bigint check (expenditure_cap_cents > 0),
    minimum_cents         bigint check (minimum_cents > 0),
    own_min_bp            int    check (own_min_bp between 0 and 10000),
    binding_years         int    check (binding_years > 0),
    keep_years            int    check (keep_years > 0),
    proof_months          int    check (proof_months > 0),
    sure                  boolean not null,         -- found in a published text; else it warns and never refuses
    source                text   not null,
    note                  text   not null,
    primary key (programme, version),
    check (valid_to is null or valid_from < valid_to)
);

-- Ranges within which costs are plausible. Grain: one range from a day on.
create table funding.benchmark (
    unit       text   not null check (unit in ('ADDRESS', 'METRE', 'INHABITANT')),
    valid_from date   not null,
    low_cents  bigint not null,
    high_cents bigint not null,
    source     text   not null,
    note       text   not null,
    primary key (unit, valid_from),
    check (low_cents < high_cents)
);

-- Money granted to somebody. Grain: one grant ("grant" is a word of SQL).
create table funding.award (
    id              bigint generated always as identity primary key,
    version         int     not null,
    title           text    not null check (length(title) between 1 and 200),
    activity_id     bigint,                         -- id of activity.activity
    region_key      text    not null,               -- territory of the recipient
    organisation    text    not null,               -- key of parties.organisation
    model           text    not null check (model in ('GAP', 'OPERATOR')),
    federal         text    not null,               -- programme/version, empty without
    state           text    not null,
    own_key         text    not null check (own_key in ('POPULATION', 'ADDRESSES', 'FIXED')),
    connections     int     not null check (connections >= 0),
    trench_metres   int     not null check (trench_metres >= 0),
    commissioned_on date,
    file_number     text    not null,
    source          text    not null,
    note            text    not null,
    generated       boolean not null,
    changed_at      timestamptz not null,
    changed_by      text    not null
);

create index award_activity on funding.award (activity_id);

-- What was decided. Grain: one decision; none is ever changed.
create table funding.decision (
    award_id         bigint not null references funding.award (id),
    position         int    not null,
    kind             text   not null check (kind in ('PROVISIONAL', 'FINAL', 'AMENDMENT', 'CORRECTION')),
    decided_on       date   not null,
    total_cents      bigint not null check (total_cents > 0),
    federation_cents bigint not null check (federation_cents >= 0),
    state_cents      bigint not null check (state_cents >= 0),
    own_cents        bigint not null check (own_cents >= 0),
    other_cents      bigint not null check (other_cents >= 0),
    file_number      text   not null,
    source           text   not null,
    generated        boolean not null,
    primary key (award_id, position),
    check (federation_cents + state_cents + own_cents + other_cents = total_cents)
);

-- Who pays how much when. Grain: one budget year of one grant.
create table funding.plan (
    award_id         bigint not null references funding.award (id),
    year             int    not null,
    federation_cents bigint not null check (federation_cents >= 0),
    state_cents      bigint not null check (state_cents >= 0),
    own_cents        bigint not null check (own_cents >= 0),
    other_cents      bigint not null check (other_cents >= 0),
    primary key (award_id, year)
);

-- What a municipality contributes. Grain: one municipality of one grant.
create table funding.own_share (
    award_id   bigint not null references funding.award (id),
    region_key text   not null,
    weight     bigint not null check (weight >= 0), -- inhabitants or addresses when it was split, 0 for a fixed amount
    cents      bigint not null check (cents >= 0),
    primary key (award_id, region_key)
);

-- Parts of the grant that are paid when a stage is reached. Grain: one instalment.
create table funding.instalment (
    award_id bigint not null references funding.award (id),
    position int    not null,
    name     text   not null,
    share_bp int    not null check (share_bp between 0 and 10000),
    planned  date,
    reached  date,
    primary key (award_id, position)
);

-- Money asked for. Grain: one drawdown.
create table funding.drawdown (
    award_id         bigint not null references funding.award (id),
    position         int    not null,
    requested_on     date   not null,
    paid_on          date,
    year             int    not null,
    federation_cents bigint not null check (federation_cents >= 0),
    state_cents      bigint not null check (state_cents >= 0),
    note             text   not null,
    primary key (award_id, position)
);

-- Reports on the use of money. Grain: one proof.
create table funding.proof (
    award_id  bigint not null references funding.award (id),
    position  int    not null,
    kind      text   not null check (kind in ('INTERIM', 'FINAL')),
    due       date   not null,
    submitted date,
    checked   date,
    primary key (award_id, position)
);

-- What a grant looked like after each change. Grain: one version.
create table funding.revision (
    award_id     bigint      not null references funding.award (id),
    version      int         not null,
    fields       jsonb       not null,              -- name of the field -> what it says
    why          text        not null,
    actor        text        not null,
    display_name text        not null,
    at           timestamptz not null,
    primary key (award_id, version)
);
