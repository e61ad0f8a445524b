package org.zhengming.analytics.registry;

/** What a protected person does (司法人员职务类别). */
public enum Role {
    JUDGE,
    PROSECUTOR,
    ASSISTANT,
    CLERK,
    BAILIFF,
    OTHER
}
