-- Operators by the key that never changes, for those who need an order that does not depend on who came first.
-- Public names, no secret. Grain: one operator.
create view parties.shared_operator as
select o.id,
       o.key
from parties.organisation o
where o.kind = 'OPERATOR';
