package org.zhengming.api.review;

/** Where an export of decisions as labelled cases stands; it is taken once, while GRANTED. */
public enum LabelExportState {
    ASKED,
    GRANTED,
    REFUSED
}
