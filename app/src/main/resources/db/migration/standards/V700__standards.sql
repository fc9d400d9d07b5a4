create schema if not exists standards;

-- Procedures by which the office works. Grain: one procedure.
create table standards.template (
    key     text primary key,
    name_de text not null,
    name_en text not null
);

-- A procedure as it counts from a day on. Grain: one version.
create table standards.template_version (
    template   text not null references standards.template (key),
    version    int  not null check (version > 0),
    valid_from date not null,
    valid_to   date,                                -- exclusive; null while it counts
    source     text not null,
    note       text not null,
    primary key (template, version),
    check (valid_to is null or valid_from < valid_to)
);

-- What something goes through. Grain: one phase of one version; the key is the same in all versions.
create table standards.template_phase (
    template    text not null,
    version     int  not null,
    position    int  not null,
    key         text not null,
    name_de     text not null,
    name_en     text not null,
    expectation text not null                       -- what addresses may expect meanwhile
        check (expectation in ('NOTHING', 'ANNOUNCED', 'COMMITTED', 'GRANTED', 'IN_CONSTRUCTION')),
    primary key (template, version, key),
    unique (template, version, position),
    foreign key (template, version) references standards.template_version (template, version)
);

-- What is to be done in a phase. Grain: one step.
create table standards.template_step (
    template text not null,
    version  int  not null,
    phase    text not null,
    position int  not null,
    name_de  text not null,
    name_en  text not null,
    primary key (template, version, phase, position),
    foreign key (template, version, phase) references standards.template_phase (template, version, key)
);
