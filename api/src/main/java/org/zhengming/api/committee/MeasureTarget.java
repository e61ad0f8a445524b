package org.zhengming.api.committee;

/** Whom a measure protects; of relatives the relation alone is kept. */
public enum MeasureTarget {
    SELF,
    SPOUSE,
    CHILD,
    PARENT,
    SIBLING,
    OTHER_RELATIVE
}
