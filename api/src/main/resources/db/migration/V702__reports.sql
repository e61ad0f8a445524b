-- Reports that were made, each as its document stood; a new edition never replaces an old one.

create table report (
    id uuid primary key,
    organ text not null,
    kind text not null,
    subject text not null,
    edition integer not null check (edition > 0),
    made_at timestamptz not null,
    made_by text not null,
    title text not null,
    document jsonb not null,
    unique (organ, kind, subject, edition)
);

create index report_by_time on report (made_at desc, id);

alter table report enable row level security;
alter table report force row level security;
create policy report_seen on report using (sees_organ(organ)) with check (sees_organ(organ));
grant select, insert on report to zhengming_application;
