-- "Known on" asks for the last operation before a moment; undo asks who undid whom.
create index operation_at on platform.operation (at, number);
create index operation_undoes on platform.operation (undoes) where undoes is not null;
