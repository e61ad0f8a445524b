-- Run once, as an administrator of the PostgreSQL server (15 or newer), before Zhengming starts for the first time:
--
--   psql --set=owner="'…'" --set=application="'…'" --set=register="'…'" --file=roles.sql postgres
--
-- The same three passwords go into the file that `database.secret-file` of the configuration names.
-- None of the roles is a superuser or passes by row-level security; what each may do the migrations grant.

create role zhengming_owner login password :owner;
create role zhengming_application login password :application;
create role zhengming_register login password :register;

create database zhengming owner zhengming_owner encoding 'UTF8' template template0;
revoke connect on database zhengming from public;
grant connect on database zhengming to zhengming_application, zhengming_register;
