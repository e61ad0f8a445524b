package org.zhengming.ingest.source;

import java.time.Instant;

/**
 * A source that an administrator added.
 *
 * @param paused kept with its place, and not read
 * @param changedAt when it was added, paused or resumed last
 */
public record AddedSource(SourceForm form, boolean paused, Instant changedAt) {}
