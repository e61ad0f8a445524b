-- A referral that turned out to be about nothing loses what it held, history included; that there was one stays. The program
-- cannot change history otherwise, so the owner of the tables does it, for these cases alone and for those whose rows the
-- transaction may see.

create function purge_referral(purged uuid) returns void
    language plpgsql security definer set search_path = public, pg_temp
    as $$
    begin
        update case_record set fields = '{}', sealed = '{}', person = null, department = ''
        where id = purged and procedure = 'referral' and state in ('FALSE_POSITIVE', 'PUBLIC_OFFICIAL');
        if not found then
            raise exception 'no such referral to be purged';
        end if;
        update case_event set fields = '{}', sealed = '{}' where case_id = purged;
    end
    $$;

revoke all on function purge_referral(uuid) from public;
grant execute on function purge_referral(uuid) to zhengming_application;

create index case_record_by_finding on case_record (organ, (fields ->> 'finding')) where procedure = 'reclassification';
