-- Who asked to see a private value of a case, who decided, and when it was seen. The value itself is not here.

create table unmasking (
    id uuid primary key,
    case_id uuid not null references case_record,
    procedure text not null,
    field text not null,
    reason text not null,
    state text not null check (state in ('ASKED', 'GRANTED', 'REFUSED', 'SEEN')),
    asked_by text not null,
    asked_at timestamptz not null,
    decided_by text check (decided_by <> asked_by),
    decided_at timestamptz,
    decision_reason text,
    seen_at timestamptz,
    check (state = 'ASKED' or decided_by is not null),
    check (state = 'SEEN' or seen_at is null)
);

create index unmasking_by_case on unmasking (case_id, field, asked_by);
create index unmasking_by_time on unmasking (asked_at desc);

alter table unmasking enable row level security;
alter table unmasking force row level security;
create policy unmasking_seen on unmasking
    using (exists (select 1 from case_record where case_record.id = unmasking.case_id));
grant select, insert, update on unmasking to zhengming_application;

create table interference.unmasking (
    id uuid primary key,
    case_id uuid not null references interference.case_record,
    procedure text not null,
    field text not null,
    reason text not null,
    state text not null check (state in ('ASKED', 'GRANTED', 'REFUSED', 'SEEN')),
    asked_by text not null,
    asked_at timestamptz not null,
    decided_by text check (decided_by <> asked_by),
    decided_at timestamptz,
    decision_reason text,
    seen_at timestamptz,
    check (state = 'ASKED' or decided_by is not null),
    check (state = 'SEEN' or seen_at is null)
);

create index unmasking_by_case on interference.unmasking (case_id, field, asked_by);
create index unmasking_by_time on interference.unmasking (asked_at desc);

alter table interference.unmasking enable row level security;
alter table interference.unmasking force row level security;
create policy unmasking_seen on interference.unmasking
    using (exists (select 1 from interference.case_record
        where interference.case_record.id = interference.unmasking.case_id));
grant select, insert, update on interference.unmasking to zhengming_register;
