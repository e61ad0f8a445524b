-- Consent to have a private value recognised (同意): whose, when, where it is written down, and who entered it. Neither the
-- value nor its keyed hash is here; the hash stands in the registry's file alone, with the id of its row.

create table enrolment (
    id uuid primary key,
    person text not null,
    type text not null,
    consent_by text not null check (consent_by in ('PERSON', 'RELATIVE', 'GUARDIAN')),
    relation text check ((relation is null) = (consent_by = 'PERSON')),
    consented_on date not null,
    reference text not null check (length(reference) between 1 and 200),
    enrolled_by text not null,
    enrolled_at timestamptz not null,
    withdrawn_by text,
    withdrawn_at timestamptz,
    check ((withdrawn_by is null) = (withdrawn_at is null))
);

create index enrolment_by_person on enrolment (person, enrolled_at);

alter table enrolment enable row level security;
alter table enrolment force row level security;
-- They are the deployment's, as the registry is: the program alone sees them.
create policy enrolment_seen on enrolment using (sees_organ(null)) with check (sees_organ(null));
grant select, insert, update, delete on enrolment to zhengming_application;
