-- Questions about addresses within the last hour. Grain: one question of an asker, without what was asked.
create table portal.address_question (
    id     bigint       generated always as identity primary key,
    asker  text         not null,  -- login, network address, or first 64 bits of one
    at     timestamptz  not null
);

create index address_question_asker on portal.address_question (asker, at);
create index address_question_at on portal.address_question (at);
