-- Evidence packages: what is known of them, their custody, and who may take a copy. Their content lies sealed on disk.

create table evidence_package (
    id uuid primary key,
    organ text not null,
    case_ref text not null,
    state text not null,
    operator text not null,
    assistant text not null,
    digest text not null,
    sealed_request bytea not null,
    failure text,
    manifest_sha256 text,
    size bigint,
    redacted_from uuid references evidence_package,
    requested_at timestamptz not null,
    changed_at timestamptz not null,
    sealed_at timestamptz,
    check (operator <> assistant or redacted_from is not null)
);

create index evidence_package_by_time on evidence_package (requested_at desc, id desc);
create index evidence_package_by_case on evidence_package (case_ref);
create index evidence_package_unfinished on evidence_package (state) where state in ('QUEUED', 'CAPTURING');

alter table evidence_package enable row level security;
alter table evidence_package force row level security;
create policy evidence_package_seen on evidence_package
    using (sees_organ(organ))
    with check (sees_organ(organ));
grant select, insert, update on evidence_package to zhengming_application;

-- Custody is added to and never changed: no update, no delete.
create table evidence_custody (
    package_id uuid not null references evidence_package,
    seq integer not null check (seq > 0),
    event text not null,
    primary key (package_id, seq)
);

alter table evidence_custody enable row level security;
alter table evidence_custody force row level security;
create policy evidence_custody_seen on evidence_custody
    using (exists (select 1 from evidence_package where evidence_package.id = evidence_custody.package_id));
grant select, insert on evidence_custody to zhengming_application;

-- A copy leaves when a second person grants it.
create table evidence_export (
    id uuid primary key,
    package_id uuid not null references evidence_package,
    state text not null,
    reason text not null,
    recipient bytea,
    asked_by text not null,
    asked_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    taken_at timestamptz,
    check (decided_by is null or decided_by <> asked_by)
);

create index evidence_export_by_package on evidence_export (package_id, asked_at desc);

alter table evidence_export enable row level security;
alter table evidence_export force row level security;
create policy evidence_export_seen on evidence_export
    using (exists (select 1 from evidence_package where evidence_package.id = evidence_export.package_id));
grant select, insert, update on evidence_export to zhengming_application;
