-- Deadlines that run or ran, and the notices that were dealt with.

create table deadline (
    id uuid primary key,
    organ text not null,
    case_id uuid references case_record on delete cascade,
    period text,
    rule text not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    pauses jsonb not null,
    extensions jsonb not null,
    -- Worked out from the above by the program, and again when calendars or lengths change.
    due_at timestamptz,
    look_at timestamptz,
    check ((case_id is null) <> (period is null))
);

-- A rule runs once a case, and once an organ and period.
create unique index deadline_of_case on deadline (case_id, rule) where ended_at is null;
create unique index deadline_of_period on deadline (organ, rule, period) where period is not null;
create index deadline_to_look_at on deadline (look_at) where ended_at is null;
create index deadline_by_due on deadline (due_at nulls last, id) where ended_at is null;

alter table deadline enable row level security;
alter table deadline force row level security;
create policy deadline_seen on deadline using (sees_organ(organ)) with check (sees_organ(organ));
-- A step by somebody who sees the case by its addressee alone, such as the police, moves its clocks too.
create policy deadline_of_seen_case on deadline
    using (exists (select 1 from case_record where case_record.id = deadline.case_id))
    with check (exists (select 1 from case_record where case_record.id = deadline.case_id));
grant select, insert, update on deadline to zhengming_application;

create table deadline_notice (
    deadline_id uuid not null references deadline on delete cascade,
    key text not null,
    kind text not null,
    recipient text not null,
    at timestamptz not null,
    superseded boolean not null,
    noted_at timestamptz not null,
    primary key (deadline_id, key)
);

alter table deadline_notice enable row level security;
alter table deadline_notice force row level security;
create policy deadline_notice_seen on deadline_notice
    using (exists (select 1 from deadline where deadline.id = deadline_notice.deadline_id));
grant select, insert on deadline_notice to zhengming_application;
