-- The queue of findings that people look at one by one (研判), and what they decided.

create function sees_any_organ(organs text[]) returns boolean
    language sql stable
    as $$
        select coalesce(current_setting('zhengming.every_organ', true), '') = 'yes'
            or organs && string_to_array(nullif(current_setting('zhengming.organs', true), ''), E'\n')
    $$;

create table review_item (
    finding text primary key,
    organs text[] not null,
    route text not null,
    urgency int not null,
    urgent_for text[] not null,
    spread bigint not null,
    first_seen timestamptz not null,
    state text not null,
    locked_by text,
    locked_until timestamptz
);

-- Safety first, then spread, then who waits longest.
create index review_item_waiting on review_item (urgency desc, spread desc, first_seen) where state = 'WAITING';

alter table review_item enable row level security;
alter table review_item force row level security;
create policy review_item_seen on review_item using (sees_any_organ(organs)) with check (sees_any_organ(organs));
grant select, insert, update on review_item to zhengming_application;

-- Decisions are added and never changed.
create table review_decision (
    finding text not null references review_item,
    who text not null,
    at timestamptz not null,
    decision text not null,
    reason text not null,
    primary key (finding, who)
);

alter table review_decision enable row level security;
alter table review_decision force row level security;
create policy review_decision_seen on review_decision
    using (exists (select 1 from review_item where review_item.finding = review_decision.finding));
grant select, insert on review_decision to zhengming_application;
