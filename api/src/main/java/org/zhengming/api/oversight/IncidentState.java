package org.zhengming.api.oversight;

/** Where an incident with the system's own data stands. */
public enum IncidentState {
    FOUND,
    /** It does not go on. */
    CONTAINED,
    /** The authority, and those concerned, have been told. */
    NOTIFIED,
    CLOSED
}
