package org.zhengming.api.rule;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.zhengming.analytics.index.QuerySyntaxException;
import org.zhengming.analytics.index.query.QueryParser;
import org.zhengming.analytics.index.query.WordSegmenter;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.search.SearchText;

/** Whether a rule can stand as it is written. Every failure is an {@link ApiException} that says what to correct. */
final class RuleCheck {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_EVERY = 1440;
    private static final int MOST_CHANNELS = 10;
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
    private static final Pattern CONTROL = Pattern.compile("\\p{C}");

    private final QueryParser parser = new QueryParser(new WordSegmenter());
    private final TopicWords topics = new TopicWords();
    private final List<String> channels;

    /** @param channels that a rule may name */
    RuleCheck(List<String> channels) {
        this.channels = channels;
    }

    /** @throws QuerySyntaxException if the query cannot be read */
    void check(RuleDraft draft) {
        line("name", draft.name(), LONGEST_NAME);
        line("reason", draft.reason(), LONGEST_REASON);
        if (draft.watches() == null
                || draft.watches().isEmpty()
                || draft.watches().stream().anyMatch(Objects::isNull)) {
            throw ApiException.parameter("watches", List.of(Watched.values()).toString());
        }
        if (draft.channels() == null || draft.channels().size() > MOST_CHANNELS) {
            throw ApiException.parameter("channels", "0.." + MOST_CHANNELS);
        }
        if (draft.channels().stream().anyMatch(name -> name == null || !channels.contains(name))) {
            throw ApiException.parameter("channels", String.join(", ", channels));
        }
        pace(draft.pace());
        query(draft.query(), draft.watches().contains(Watched.FINDING));
    }

    void pace(Pace pace) {
        if (pace.everyMinutes() < 1 || pace.everyMinutes() > LONGEST_EVERY) {
            throw ApiException.parameter("everyMinutes", "1.." + LONGEST_EVERY);
        }
        time("quietFrom", pace.quietFrom(), pace.quietTo());
        time("quietTo", pace.quietTo(), pace.quietFrom());
        if (pace.quietFrom() != null && pace.quietFrom().equals(pace.quietTo())) {
            throw ApiException.parameter("quietTo", "HH:mm");
        }
    }

    /** @param needed whether it may not be left out */
    void query(String query, boolean needed) {
        if (query == null || query.isBlank()) {
            if (needed) {
                throw ApiException.parameter("query", "1.." + QueryParser.MAX_LENGTH);
            }
            return;
        }
        SearchText.requireNoNumber(query);
        if (topics.alone(parser.parse(query))) {
            throw new ApiException(ProblemCode.RULE_TOPIC_ALONE);
        }
    }

    private static void line(String name, String text, int longest) {
        if (text == null
                || text.isBlank()
                || text.length() > longest
                || CONTROL.matcher(text).find()) {
            throw ApiException.parameter(name, "1.." + longest);
        }
    }

    private static void time(String name, String time, String other) {
        boolean fits = time == null ? other == null : TIME.matcher(time).matches();
        if (!fits) {
            throw ApiException.parameter(name, "HH:mm");
        }
    }

    static String orNull(String query) {
        return Objects.requireNonNullElse(query, "").isBlank() ? null : query.strip();
    }
}
