-- What would it cost to connect these addresses? Grain: one estimate, asked once.
create table planning.estimate (
    id           bigint generated always as identity primary key,
    title        text    not null check (length(title) between 1 and 120),
    region_key   text    not null,
    question     text    not null,           -- filters as in the URL of the address list
    open         boolean not null,           -- promises in confidence were left out
    prices       bigint  not null references planning.basis (id),
    rules        bigint  not null references planning.basis (id),
    budgets      bigint[] not null,          -- cents, ascending; empty for equal steps
    territory    text[]  not null,           -- municipalities of its addresses
    addresses    int     not null,
    of_activities boolean not null,          -- who reads it has to be allowed to read activities
    secret       boolean not null,           -- and promises in confidence
    author       text    not null,
    author_name  text    not null,
    created_at   timestamptz not null,
    job          bigint,
    state        text    not null check (state in ('WAITING', 'PARTLY', 'DONE', 'FAILED')),
    failure      text    not null default '',
    generated    boolean not null
);

create index estimate_territory on planning.estimate using gin (territory);

-- Grain: one plan of one estimate; 0 is for everything, the others for budgets.
create table planning.plan (
    estimate           bigint not null references planning.estimate (id) on delete cascade,
    number             int    not null,
    budget_cents       bigint,
    addresses          int    not null,
    connected          int    not null,
    most               int    not null,      -- no network within the budget connects more
    units              bigint not null,
    cost_low           bigint not null,
    cost_likely        bigint not null,
    cost_high          bigint not null,
    gap_low            bigint not null,
    gap_likely         bigint not null,
    gap_high           bigint not null,
    trench_mm          bigint not null,
    pops               int    not null,
    distributors       int    not null,
    trench_gap_percent double precision not null,  -- negative where nothing is proven
    of_trenches        boolean not null,
    details            text   not null,      -- JSON of what stands behind the figures
    primary key (estimate, number)
);

-- What goes out, as it was made with the plan. Grain: one file of one plan, gzip.
create table planning.plan_file (
    estimate  bigint not null,
    number    int    not null,
    format    text   not null check (format in ('gpkg', 'xlsx', 'geojson')),
    content   bytea  not null,
    primary key (estimate, number, format),
    foreign key (estimate, number) references planning.plan (estimate, number) on delete cascade
);
