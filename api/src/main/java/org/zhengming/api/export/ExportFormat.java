package org.zhengming.api.export;

/** How a search is written out. */
public enum ExportFormat {
    JSON_LINES,
    CSV
}
