package org.zhengming.api.evidence.desk;

import java.util.List;

/** Copies that were asked for, newest first. */
public record ExportList(List<ExportView> exports) {}
