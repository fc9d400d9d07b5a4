-- What a goal counts, and since when it has been set.
alter table coverage.target add column valid_from date not null default '2022-01-01';
alter table coverage.target add column measures text not null default 'ADDRESSES,HOUSEHOLDS,BUSINESSES';
update coverage.target set valid_from = '2022-07-13', measures = 'HOUSEHOLDS,BUSINESSES' where key = 'bund-2025';
update coverage.target set valid_from = '2023-01-08' where key = 'eu-2030';

-- What was expected on a day, never changed afterwards. Grain: one forecast.
create table coverage.forecast (
    id           bigint generated always as identity primary key,
    made_on      date        not null unique,       -- the day that was asked about
    operation    bigint      not null,              -- the last one that it knows
    actor        text        not null,
    display_name text        not null,
    at           timestamptz not null
);

-- Grain: one region of one forecast and one part of its path.
create table coverage.forecast_part (
    forecast_id bigint not null references coverage.forecast (id),
    region_key  text   not null,
    stage       text   not null,
    arrival     text   not null,                    -- as the filter "when" says it
    reason      text   not null,
    addresses   int    not null check (addresses >= 0),
    households  int    not null check (households >= 0),
    businesses  int    not null check (businesses >= 0),
    primary key (forecast_id, region_key, stage, arrival, reason)
);

create index forecast_part_region on coverage.forecast_part (region_key);
