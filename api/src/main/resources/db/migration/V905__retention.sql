-- Cases are kept for a while after their end and then deleted, with a proof of it. The register of interference is not.

select set_config('zhengming.every_organ', 'yes', true);

-- When the case came to the state it ended in; null while anything is open.
alter table case_record add column ended_at timestamptz;
alter table interference.case_record add column ended_at timestamptz;

update case_record set ended_at = changed_at
where (procedure, state) in (
    ('aid-application', 'CLOSED'), ('risk-assessment', 'CLOSED'), ('protection-measure', 'REFUSED'),
    ('protection-measure', 'ENDED'), ('support', 'DONE'), ('support', 'DROPPED'), ('meeting', 'MINUTES_APPROVED'),
    ('meeting', 'CANCELLED'), ('clarification', 'CLOSED'), ('clarification', 'NOT_NEEDED'),
    ('clarification', 'FOUNDED_HANDOFF'), ('clarification', 'WITHDRAWN'), ('discipline-handoff', 'CLOSED'),
    ('referral', 'CLOSED'), ('referral', 'FALSE_POSITIVE'), ('referral', 'PUBLIC_OFFICIAL'),
    ('reclassification', 'CONFIRMED'), ('reclassification', 'REJECTED'), ('referral-suspension', 'LIFTED'),
    ('label-export', 'GRANTED'), ('label-export', 'REFUSED'), ('search-export', 'GRANTED'),
    ('search-export', 'REFUSED'), ('quarterly-sample', 'CLOSED'),
    ('rights-request', 'ANSWERED'), ('rights-request', 'WITHDRAWN'), ('data-incident', 'CLOSED'));

create index case_record_ended on case_record (procedure, ended_at) where ended_at is not null;

-- What belongs to a case goes with it.
alter table case_event drop constraint case_event_case_id_fkey,
    add constraint case_event_case_id_fkey foreign key (case_id) references case_record on delete cascade;
alter table unmasking drop constraint unmasking_case_id_fkey,
    add constraint unmasking_case_id_fkey foreign key (case_id) references case_record on delete cascade;
alter table export_taken drop constraint label_export_case_id_fkey,
    add constraint export_taken_case_id_fkey foreign key (case_id) references case_record on delete cascade;

-- Proof of deletion (删除证明): which case it was can be told by whoever knows its id, and nothing else of it.
create table case_deletion (
    digest uuid primary key,
    organ text not null,
    procedure text not null,
    ended_at timestamptz not null,
    deleted_at timestamptz not null,
    kept_days integer not null,
    packages integer not null
);

create index case_deletion_by_time on case_deletion (deleted_at desc, digest);

alter table case_deletion enable row level security;
alter table case_deletion force row level security;
create policy case_deletion_seen on case_deletion using (sees_organ(organ)) with check (sees_organ(organ));
grant select on case_deletion to zhengming_application;

-- A case that somebody asked to be held stays until that was refused or released.
create function case_is_held(held uuid) returns boolean
    language sql stable
    as $$
        select exists (select 1 from case_record
            where procedure = 'legal-hold' and ended_at is null and fields ->> 'heldCase' = held::text)
    $$;

create index case_record_held on case_record ((fields ->> 'heldCase')) where procedure = 'legal-hold';

-- The program cannot delete cases otherwise. The clock is the database's own.
create function delete_ended_case(gone uuid, days integer, packages integer) returns uuid
    language plpgsql security definer set search_path = public, pg_temp
    as $$
    declare
        ended case_record;
        known_by uuid := substr(encode(sha256(convert_to(gone::text, 'UTF8')), 'hex'), 1, 32)::uuid;
    begin
        if days < 30 then
            raise exception 'a case is kept for thirty days after its end at least';
        end if;
        select * into ended from case_record
        where id = gone and ended_at < now() - make_interval(days => days) for update;
        if not found or case_is_held(gone) then
            return null;
        end if;
        insert into case_deletion (digest, organ, procedure, ended_at, deleted_at, kept_days, packages)
        values (known_by, ended.organ, ended.procedure, ended.ended_at, now(), days, packages);
        delete from case_request where case_id = gone;
        delete from case_record where id = gone;
        return known_by;
    end
    $$;

revoke all on function delete_ended_case(uuid, integer, integer) from public;
grant execute on function delete_ended_case(uuid, integer, integer) to zhengming_application;

-- The register is permanent (article 2 of the measures of 2015), for whoever is signed in to the database.
create function interference.kept_for_ever() returns trigger
    language plpgsql
    as $$
    begin
        raise exception 'the register is kept for ever' using errcode = 'insufficient_privilege';
    end
    $$;

create trigger kept_for_ever before delete on interference.case_record
    for each statement execute function interference.kept_for_ever();
create trigger not_emptied before truncate on interference.case_record
    for each statement execute function interference.kept_for_ever();
create trigger kept_for_ever before delete on interference.case_event
    for each statement execute function interference.kept_for_ever();
create trigger not_emptied before truncate on interference.case_event
    for each statement execute function interference.kept_for_ever();
