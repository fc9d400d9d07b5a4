-- An invitation as iCalendar that goes with a mail.
alter table platform.mail add column calendar text;
