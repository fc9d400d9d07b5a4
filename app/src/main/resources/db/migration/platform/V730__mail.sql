-- Mails that leave, left or could not leave. What must be read by the recipient alone, such as the token of a personal link,
-- stands apart and goes when the mail has left. Grain: one mail to one recipient.
create table platform.mail (
    id           bigint      generated always as identity primary key,
    recipient    text        not null,
    subject      text        not null,
    body         text        not null,
    html         text,
    secret       text,
    subject_kind text        not null,
    subject_id   text        not null,
    data_class   text        not null,
    territory    text        not null,
    once_key     text        unique,
    state        text        not null check (state in ('WAITING', 'SENDING', 'SENT', 'FAILED', 'UNSURE')),
    attempts     int         not null,
    created_by   text        not null,
    created_at   timestamptz not null,
    due_at       timestamptz not null,
    claimed_at   timestamptz,
    sent_at      timestamptz,
    error        text
);

create index mail_open on platform.mail (due_at, id) where state in ('WAITING', 'SENDING');
create index mail_created on platform.mail (created_at);
