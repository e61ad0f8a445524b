package org.zhengming.api.retention;

/** Where a hold stands; what it names is not deleted but in the last two. */
public enum HoldState {
    ASKED,
    HELD,
    RELEASE_ASKED,
    RELEASED,
    REFUSED
}
