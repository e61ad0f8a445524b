package org.zhengming.api.export;

import java.util.List;

/** Exports of every kind that the reader may see, newest first. */
public record ExportEntryList(List<ExportEntry> exports) {}
