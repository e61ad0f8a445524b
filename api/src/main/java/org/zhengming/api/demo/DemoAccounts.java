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
                account("officer", "宣传干事", AccountRole.PUBLICITY_OFFICER),
                account("committee", "权益保障委员", AccountRole.COMMITTEE_MEMBER),
                account("liaison", "公安联络员", AccountRole.POLICE_LIAISON),
                account("inspector", "纪检监察员", AccountRole.DISCIPLINE_INSPECTOR),
                account("auditor", "审计员", AccountRole.AUDITOR),
                account("admin", "系统管理员", AccountRole.ADMINISTRATOR),
                account("protected", "受保护人员", AccountRole.PROTECTED_PERSON));
    }

    private static Account account(String username, String displayName, AccountRole role) {
        return Account.withPassword(username, displayName, role, PASSWORD);
    }
}
