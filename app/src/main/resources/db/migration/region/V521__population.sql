-- Inhabitants of a region, for those who weight by them. Public facts. Grain: one region, source and day, recorded.
create view region.shared_population as
select r.key,
       r.population,
       r.population_as_of,
       r.rec_from,
       r.rec_to
from region.region r
where r.population is not null;
