package org.zhengming.analytics.training;

import java.util.List;
import java.util.Set;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.model.ModelLabel;

/**
 * A labelled post as the trained reader would meet it.
 *
 * @param id of the post
 * @param text what the reader sees, see {@link org.zhengming.analytics.model.ModelText}
 * @param labels those that hold
 * @param seen those that the rules see
 * @param bones see {@link org.zhengming.analytics.model.Skeleton}
 * @param tags leaked spans of {@code text}
 * @param unsaid labels of which nobody said whether they hold
 */
public record TrainingExample(
        String id,
        String text,
        Set<ModelLabel> labels,
        Set<ModelLabel> seen,
        Set<String> bones,
        List<Tagged> tags,
        Set<ModelLabel> unsaid) {

    /** A leaked span of the text, in UTF-16 code units. */
    public record Tagged(LeakType type, int start, int end) {}
}
