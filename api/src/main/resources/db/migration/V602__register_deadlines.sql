-- Clocks of the register, on its own side of the wall: ids and dates, nothing of what a record says.
create table interference.deadline (
    id uuid primary key,
    organ text not null,
    case_id uuid references interference.case_record,
    period text,
    rule text not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    pauses jsonb not null,
    extensions jsonb not null,
    due_at timestamptz,
    look_at timestamptz,
    check ((case_id is null) <> (period is null))
);

create unique index deadline_of_case on interference.deadline (case_id, rule) where ended_at is null;
create unique index deadline_of_period on interference.deadline (organ, rule, period) where period is not null;
create index deadline_to_look_at on interference.deadline (look_at) where ended_at is null;
create index deadline_by_due on interference.deadline (due_at nulls last, id) where ended_at is null;

alter table interference.deadline enable row level security;
alter table interference.deadline force row level security;
create policy deadline_seen on interference.deadline
    using (interference.sees_organ(organ))
    with check (interference.sees_organ(organ));
grant select, insert, update on interference.deadline to zhengming_register;

create table interference.deadline_notice (
    deadline_id uuid not null references interference.deadline,
    key text not null,
    kind text not null,
    recipient text not null,
    at timestamptz not null,
    superseded boolean not null,
    noted_at timestamptz not null,
    primary key (deadline_id, key)
);

alter table interference.deadline_notice enable row level security;
alter table interference.deadline_notice force row level security;
create policy deadline_notice_seen on interference.deadline_notice
    using (exists (select 1 from interference.deadline
        where interference.deadline.id = interference.deadline_notice.deadline_id));
grant select, insert on interference.deadline_notice to zhengming_register;
