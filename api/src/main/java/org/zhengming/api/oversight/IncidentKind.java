package org.zhengming.api.oversight;

/** What happened to data of the system (PIPL article 57). */
public enum IncidentKind {
    LEAKED,
    ALTERED,
    LOST
}
