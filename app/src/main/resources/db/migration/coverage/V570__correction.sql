-- What evidence says of an address against the register: every column that says nothing is null. It lies over what the
-- register says, so the next delivery of the register does not end it. Grain: one address, one valid and one recorded period.
create table coverage.address_correction (
    address_id   bigint  not null,
    operator_id  int     not null default 0,     -- nobody speaks for a network; kept so that statements are written one way
    source_id    int     not null,
    usage        text,
    households   int     check (households >= 0),
    businesses   int     check (businesses >= 0),
    gone         boolean not null default false,
    delivery_id  bigint  not null,
    valid_from   date    not null,
    valid_to     date,
    rec_from     bigint  not null,
    rec_to       bigint
);

create index address_correction_address on coverage.address_correction (address_id);
create index address_correction_rec_from on coverage.address_correction (rec_from);
create index address_correction_rec_to on coverage.address_correction (rec_to) where rec_to is not null;

-- Why the office stated something against a register or a network. Grain: one operation.
create table coverage.correction (
    operation      bigint primary key,
    region_key     text   not null,
    filters        text   not null,              -- as in the address of the list that was corrected
    addresses      int    not null,              -- selected
    changed        int    not null,              -- of which say something else now
    says           text   not null,              -- one German line
    as_of          date   not null,
    evidence_kind  text   not null check (evidence_kind in ('CLAIMED', 'DOCUMENTED', 'MEASURED', 'INSPECTED')),
    evidence       text   not null,
    touched        bytea  not null               -- ids of the addresses whose statements changed, as in coverage.delivery
);

-- What a citizen or a municipality reports about an address, and what the office answers. Grain: one request.
create table coverage.request (
    id            bigint generated always as identity primary key,
    code          text   not null unique,        -- what the sender may ask with, without an account
    address_id    bigint,                        -- null where the written address was not found for certain
    written       text   not null,               -- the address as written by the sender
    municipality  text   not null,               -- AGS; '' where it is not known
    topic         text   not null check (topic in ('NO_OFFER', 'OTHER_OFFER', 'BUILDING', 'GONE', 'OTHER')),
    operator_key  text   not null default '',
    text          text   not null,
    evidence      text   not null default '',
    from_role     text   not null,               -- PUBLIC or the role
    from_login    text   not null default '',
    from_name     text   not null default '',    -- name of the account; a citizen is not asked for one
    contact       text   not null default '',    -- given freely for a question back; emptied with the answer
    state         text   not null default 'OPEN' check (state in ('OPEN', 'ACCEPTED', 'REJECTED', 'WITHDRAWN')),
    answer        text   not null default '',
    operation     bigint,                        -- the correction that it became
    version       int    not null default 1,
    created_at    timestamptz not null,
    decided_at    timestamptz,
    decided_by    text   not null default ''
);

create index request_municipality on coverage.request (municipality, state);
create index request_address on coverage.request (address_id);
