-- The register of interference (外部人员过问信息专库): tables of the same shape as those of cases, in a schema that the role
-- of the register alone can reach. The rows are kept for ever (permanent storage, Supreme People's Court measures of
-- 2015, article 2): there is no right to delete, and history has no right to change.

create schema interference;
grant usage on schema interference to zhengming_register;

create function interference.sees_organ(organ text) returns boolean
    language sql stable
    as $$
        select coalesce(current_setting('zhengming.every_organ', true), '') = 'yes'
            or organ = any (string_to_array(nullif(current_setting('zhengming.organs', true), ''), E'\n'))
    $$;

create table interference.case_record (
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

create index case_record_by_time on interference.case_record (procedure, changed_at desc, id);

alter table interference.case_record enable row level security;
alter table interference.case_record force row level security;
create policy case_record_seen on interference.case_record
    using (interference.sees_organ(organ))
    with check (interference.sees_organ(organ));
grant select, insert, update on interference.case_record to zhengming_register;

create table interference.case_event (
    case_id uuid not null references interference.case_record,
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

alter table interference.case_event enable row level security;
alter table interference.case_event force row level security;
create policy case_event_seen on interference.case_event
    using (exists (select 1 from interference.case_record
        where interference.case_record.id = interference.case_event.case_id));
grant select, insert on interference.case_event to zhengming_register;

create table interference.case_request (
    who text not null,
    request_key text not null,
    digest text not null,
    case_id uuid not null,
    at timestamptz not null,
    primary key (who, request_key)
);

create index case_request_by_time on interference.case_request (at);
grant select, insert, delete on interference.case_request to zhengming_register;

create table interference.audit_outbox (
    id bigint generated always as identity primary key,
    who text not null,
    role text not null,
    action text not null,
    what text not null,
    purpose text,
    outcome text not null
);

grant select, insert, delete on interference.audit_outbox to zhengming_register;
