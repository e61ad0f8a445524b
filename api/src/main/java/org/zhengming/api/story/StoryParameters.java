package org.zhengming.api.story;

import java.util.Set;

/** Names of what a request for a story may say. */
final class StoryParameters {

    static final String SIZE = "size";
    static final String CURSOR = "cursor";
    static final int LONGEST_CURSOR = 4_000;
    static final Set<String> KNOWN = Set.of(SIZE, CURSOR);

    private StoryParameters() {}
}
