package org.zhengming.analytics.registry;

/** How a relative is related to the protected person (近亲属). */
public enum Relation {
    SPOUSE,
    CHILD,
    PARENT,
    SIBLING,
    OTHER
}
