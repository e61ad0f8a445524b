package org.zhengming.api.savedsearch;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.zhengming.analytics.index.SearchRequest;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.search.SearchText;

/**
 * A search as somebody saves it.
 *
 * @param search parameters of searchFindings without page, facets and histogram, such as {@code q=%E5%88%A4%E5%86%B3&route=FACT_CHECK}
 */
public record SavedSearchDraft(
        @Schema(minLength = 1, maxLength = 60) String name,
        @Schema(maxLength = SearchText.LONGEST) String search) {

    private static final int LONGEST_NAME = 60;
    private static final Pattern CONTROL = Pattern.compile("\\p{C}");

    /** The name without blanks around it. Fails when it cannot be one. */
    String checkedName() {
        if (name == null
                || name.isBlank()
                || name.strip().length() > LONGEST_NAME
                || CONTROL.matcher(name).find()) {
            throw ApiException.parameter("name", "1.." + LONGEST_NAME);
        }
        return name.strip();
    }

    /** Fails when it cannot be kept. */
    SearchRequest request(ZoneId zone) {
        return SearchText.read(search, zone);
    }
}
