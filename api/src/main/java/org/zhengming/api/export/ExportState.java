package org.zhengming.api.export;

/** Where the case of an export stands; its file is taken once, while GRANTED. */
public enum ExportState {
    ASKED,
    GRANTED,
    REFUSED
}
