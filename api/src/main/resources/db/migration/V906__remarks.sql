-- What those who work on a case tell each other about it, in their own words. Added to and never changed.

select set_config('zhengming.every_organ', 'yes', true);

create table case_remark (
    case_id uuid not null references case_record on delete cascade,
    number integer not null check (number > 0),
    at timestamptz not null,
    who text not null,
    display_name text not null,
    role text not null,
    text text not null check (length(text) between 1 and 2000),
    -- The earlier remark that this one corrects.
    corrects integer check (corrects < number),
    primary key (case_id, number),
    foreign key (case_id, corrects) references case_remark (case_id, number)
);

alter table case_remark enable row level security;
alter table case_remark force row level security;
-- Inside the organ alone: a liaison sees a case by its addressee, and none of these.
create policy case_remark_seen on case_remark
    using (exists (select 1 from case_record
        where case_record.id = case_remark.case_id and sees_organ(case_record.organ)));
grant select, insert on case_remark to zhengming_application;

-- A referral that turned out to be about nothing loses these too.
create or replace function purge_referral(purged uuid) returns void
    language plpgsql security definer set search_path = public, pg_temp
    as $$
    begin
        update case_record set fields = '{}', sealed = '{}', person = null, department = ''
        where id = purged and procedure = 'referral' and state in ('FALSE_POSITIVE', 'PUBLIC_OFFICIAL');
        if not found then
            raise exception 'no such referral to be purged';
        end if;
        update case_event set fields = '{}', sealed = '{}' where case_id = purged;
        delete from case_remark where case_id = purged;
    end
    $$;

-- The proof of deletion counts them.
alter table case_deletion add column remarks integer not null default 0;
alter table case_deletion alter column remarks drop default;

create or replace function delete_ended_case(gone uuid, days integer, packages integer) returns uuid
    language plpgsql security definer set search_path = public, pg_temp
    as $$
    declare
        ended case_record;
        known_by uuid := substr(encode(sha256(convert_to(gone::text, 'UTF8')), 'hex'), 1, 32)::uuid;
        spoken integer;
    begin
        if days < 30 then
            raise exception 'a case is kept for thirty days after its end at least';
        end if;
        select * into ended from case_record
        where id = gone and ended_at < now() - make_interval(days => days) for update;
        if not found or case_is_held(gone) then
            return null;
        end if;
        select count(*) into spoken from case_remark where case_id = gone;
        insert into case_deletion (digest, organ, procedure, ended_at, deleted_at, kept_days, packages, remarks)
        values (known_by, ended.organ, ended.procedure, ended.ended_at, now(), days, packages, spoken);
        delete from case_request where case_id = gone;
        delete from case_record where id = gone;
        return known_by;
    end
    $$;
