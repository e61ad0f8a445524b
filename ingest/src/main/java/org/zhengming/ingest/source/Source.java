package org.zhengming.ingest.source;

import java.io.Serializable;

/** A place that posts come from, as the configuration declares it. */
public sealed interface Source extends Serializable permits FolderSource, FeedSource, PagesSource, TopicsSource {

    /** Unique among the sources: lower-case letters, digits, {@code -} and {@code _}, at most 64. */
    String id();

    /** What readers call it; the id when the configuration gives it no label. */
    String label();
}
