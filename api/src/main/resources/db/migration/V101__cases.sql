-- Cases of every kind, their history, and the traces that wait for the audit log.

grant usage on schema public to zhengming_application;

-- Whether the transaction that asks was told that it may see the organ's rows; false when it was told nothing.
create function sees_organ(organ text) returns boolean
    language sql stable
    as $$
        select coalesce(current_setting('zhengming.every_organ', true), '') = 'yes'
            or organ = any (string_to_array(nullif(current_setting('zhengming.organs', true), ''), E'\n'))
    $$;

create function sees_unit(unit text) returns boolean
    language sql stable
    as $$ select unit = nullif(current_setting('zhengming.unit', true), '') $$;

create table case_record (
    id uuid primary key,
    procedure text not null,
    organ text not null,
    person text,
    department text not null,
    state text not null,
    version bigint not null check (version > 0),
    addressed_to text,
    fields jsonb not null,
    sealed jsonb not null,
    opened_by text not null,
    opened_at timestamptz not null,
    changed_at timestamptz not null
);

create index case_record_by_state on case_record (procedure, state, changed_at desc, id);
create index case_record_by_time on case_record (procedure, changed_at desc, id);
create index case_record_by_organ on case_record (organ, procedure);

alter table case_record enable row level security;
alter table case_record force row level security;
create policy case_record_seen on case_record
    using (sees_organ(organ) or sees_unit(addressed_to))
    with check (sees_organ(organ) or sees_unit(addressed_to));
grant select, insert, update on case_record to zhengming_application;

-- History is added to and never changed: no update, no delete.
create table case_event (
    case_id uuid not null references case_record,
    version bigint not null,
    at timestamptz not null,
    who text not null,
    display_name text not null,
    role text not null,
    action text not null,
    from_state text not null,
    to_state text not null,
    reason text not null,
    fields jsonb not null,
    sealed jsonb not null,
    primary key (case_id, version)
);

alter table case_event enable row level security;
alter table case_event force row level security;
create policy case_event_seen on case_event
    using (exists (select 1 from case_record where case_record.id = case_event.case_id));
grant select, insert on case_event to zhengming_application;

-- A request that comes twice is done once.
create table case_request (
    who text not null,
    request_key text not null,
    digest text not null,
    case_id uuid not null,
    at timestamptz not null,
    primary key (who, request_key)
);

create index case_request_by_time on case_request (at);
grant select, insert, delete on case_request to zhengming_application;

-- What was done and waits for its line in the audit log; written with the deed, in the same transaction.
create table audit_outbox (
    id bigint generated always as identity primary key,
    who text not null,
    role text not null,
    action text not null,
    what text not null,
    purpose text,
    outcome text not null
);

grant select, insert, delete on audit_outbox to zhengming_application;
