package org.zhengming.api.clarification;

/** Whether the statement and evidence of the person concerned were adopted (S1(十四)第1款). */
public enum Adoption {
    YES,
    PARTLY,
    NO
}
