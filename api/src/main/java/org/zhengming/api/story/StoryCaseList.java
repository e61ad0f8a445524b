package org.zhengming.api.story;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cases that were opened from a story or its findings, of the kinds that the reader may see, newest first. */
public record StoryCaseList(List<StoryCase> cases) {

    /** @param personName of the person concerned; {@code null} for a case about nobody */
    public record StoryCase(
            UUID id,
            String procedure,
            String state,
            String organName,
            @Nullable String personName,
            Instant openedAt) {}
}
