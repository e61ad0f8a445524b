package org.zhengming.api.interference;

/** By what the records of a quarter are counted. */
public enum FigureGroup {
    TOTAL,
    SOURCE,
    FORM,
    STAGE,
    MATTER,
    STATE
}
