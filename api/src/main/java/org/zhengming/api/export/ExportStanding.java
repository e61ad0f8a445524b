package org.zhengming.api.export;

/** Where an export stands for its readers, time considered. */
public enum ExportStanding {
    ASKED,
    REFUSED,
    /** The one who asked can take the file now. */
    READY,
    TAKEN,
    /** Granted, and not taken in time. */
    LAPSED
}
