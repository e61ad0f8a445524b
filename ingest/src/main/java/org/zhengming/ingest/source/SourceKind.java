package org.zhengming.ingest.source;

/** Kinds of sources. */
public enum SourceKind {
    FOLDER,
    FEED,
    PAGES,
    KAFKA;

    public static SourceKind of(Source source) {
        return switch (source) {
            case FolderSource folder -> FOLDER;
            case FeedSource feed -> FEED;
            case PagesSource pages -> PAGES;
            case TopicsSource topics -> KAFKA;
        };
    }
}
