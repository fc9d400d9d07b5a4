-- Where mails of this kind end by one request (RFC 8058); null for mails that nobody subscribed to.
alter table platform.mail add column unsubscribe text;
