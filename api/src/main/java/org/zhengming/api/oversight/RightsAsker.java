package org.zhengming.api.oversight;

/** As what somebody asks. Who they are is checked and not kept. */
public enum RightsAsker {
    PROTECTED_PERSON,
    RELATIVE,
    /** Whoever wrote the post, shown by their own account with the platform. */
    WROTE_THE_POST,
    OTHER
}
