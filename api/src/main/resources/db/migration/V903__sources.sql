-- Sources that administrators added. A removed one stays, so that its id is never given to another.

create table added_source (
    id text primary key,
    form jsonb not null,
    intent text not null check (intent in ('READ', 'PAUSED', 'REMOVED')),
    added_by text not null,
    added_at timestamptz not null,
    changed_by text not null,
    changed_at timestamptz not null
);

alter table added_source enable row level security;
alter table added_source force row level security;
-- They are the deployment's, not an organ's: the program alone sees them.
create policy added_source_seen on added_source using (sees_organ(null)) with check (sees_organ(null));
grant select, insert, update on added_source to zhengming_application;
