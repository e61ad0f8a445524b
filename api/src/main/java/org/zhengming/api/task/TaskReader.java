package org.zhengming.api.task;

import java.util.EnumSet;
import java.util.Set;
import org.zhengming.api.deadline.Recipient;
import org.zhengming.api.security.AccountRole;

/** Which notices are meant for which role. */
final class TaskReader {

    private TaskReader() {}

    static Set<Recipient> recipients(AccountRole role) {
        return switch (role) {
            case PUBLICITY_OFFICER -> EnumSet.of(Recipient.PUBLICITY, Recipient.DUTY_OFFICER);
            case REVIEWER -> EnumSet.of(Recipient.REVIEWER, Recipient.DUTY_OFFICER);
            case APPROVER -> EnumSet.of(Recipient.APPROVER);
            case COMMITTEE_MEMBER -> EnumSet.of(Recipient.COMMITTEE, Recipient.COMMITTEE_CHAIR);
            case REGISTER_KEEPER, REGISTER_SUPERVISOR -> EnumSet.of(Recipient.REGISTER_KEEPER);
            case PROTECTED_PERSON -> EnumSet.of(Recipient.PERSON_CONCERNED);
            default -> EnumSet.noneOf(Recipient.class);
        };
    }
}
