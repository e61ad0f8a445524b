-- What a decision leads to: a finding that leaves the index, and labelled cases that somebody took.

-- When the finding is to leave the index, and when it had left it. The row stays and counts.
alter table review_item add column purge_at timestamptz;
alter table review_item add column purged_at timestamptz;
create index review_item_to_purge on review_item (purge_at) where purge_at is not null and purged_at is null;

-- A granted export is taken once.
create table label_export (
    case_id uuid primary key references case_record,
    taken_at timestamptz not null,
    cases integer not null
);

alter table label_export enable row level security;
alter table label_export force row level security;
create policy label_export_seen on label_export
    using (exists (select 1 from case_record where case_record.id = label_export.case_id))
    with check (exists (select 1 from case_record where case_record.id = label_export.case_id));
grant select, insert on label_export to zhengming_application;
