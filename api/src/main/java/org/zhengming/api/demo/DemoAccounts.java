package org.zhengming.api.demo;

import java.util.List;
import org.zhengming.api.security.Account;
import org.zhengming.api.security.AccountRole;

/** One account a role, with a password everybody knows: only for the demo, which listens on this machine alone. */
public final class DemoAccounts {

    /** The password of every demo account. */
    public static final String PASSWORD = "zhengming-demo";

    private DemoAccounts() {}

    public static List<Account> all() {
        return List.of(
                account("officer", "沈听澜", AccountRole.PUBLICITY_OFFICER),
                account("committee", "陆知微", AccountRole.COMMITTEE_MEMBER),
                account("liaison", "贺远舟", AccountRole.POLICE_LIAISON),
                account("inspector", "程若谷", AccountRole.DISCIPLINE_INSPECTOR),
                account("auditor", "宋明允", AccountRole.AUDITOR),
                account("admin", "顾一帆", AccountRole.ADMINISTRATOR),
                account("protected", "江予安", AccountRole.PROTECTED_PERSON));
    }

    private static Account account(String username, String displayName, AccountRole role) {
        return Account.withPassword(username, displayName, role, PASSWORD);
    }
}
