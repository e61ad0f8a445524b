package org.zhengming.api.demo;

import java.util.List;
import java.util.Set;
import org.zhengming.api.security.Account;
import org.zhengming.api.security.AccountRole;
import org.zhengming.api.security.Affiliation;

/** One account a role, with a password everybody knows: only for the demo, which listens on this machine alone. */
public final class DemoAccounts {

    /** The password of every demo account. */
    public static final String PASSWORD = "zhengming-demo";

    /** The unit that the demo's referrals go to. */
    public static final String POLICE_UNIT = "沧南市公安局网安支队";

    private DemoAccounts() {}

    public static List<Account> all() {
        return List.of(
                account("officer", "沈听澜", AccountRole.PUBLICITY_OFFICER),
                account("reviewer", "温如许", AccountRole.REVIEWER),
                account("approver", "闻人岳", AccountRole.APPROVER),
                account("committee", "陆知微", AccountRole.COMMITTEE_MEMBER),
                account("invited", "白望舒", AccountRole.INVITED_MEMBER),
                account("liaison", "贺远舟", AccountRole.POLICE_LIAISON)
                        .at(new Affiliation(Set.of(), false, "", null, POLICE_UNIT)),
                account("keeper", "苗清和", AccountRole.REGISTER_KEEPER),
                account("supervisor", "卫知白", AccountRole.REGISTER_SUPERVISOR),
                account("inspector", "程若谷", AccountRole.DISCIPLINE_INSPECTOR),
                account("auditor", "宋明允", AccountRole.AUDITOR),
                account("admin", "顾一帆", AccountRole.ADMINISTRATOR),
                account("admin2", "简明之", AccountRole.ADMINISTRATOR),
                account("protected", "骆闻川", AccountRole.PROTECTED_PERSON)
                        .at(new Affiliation(Set.of("C01"), false, "", "P04", null)));
    }

    private static Account account(String username, String displayName, AccountRole role) {
        return Account.withPassword(username, displayName, role, PASSWORD);
    }
}
