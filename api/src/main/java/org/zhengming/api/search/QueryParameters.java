package org.zhengming.api.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.GivenText;

/**
 * The query parameters of one request. Read by hand and not bound by the framework, which would split ids at commas
 * and pass over parameters it does not know. Every failure is an {@link ApiException} that names the parameter.
 */
public final class QueryParameters {

    private static final int LONGEST_NAME_SHOWN = 40;

    private final MultiValueMap<String, String> given;

    private QueryParameters(MultiValueMap<String, String> given) {
        this.given = given;
    }

    /** @param known names that the request may use; any other is refused, so that a slip never widens a search */
    public static QueryParameters of(MultiValueMap<String, String> given, Set<String> known) {
        for (String name : given.keySet()) {
            if (!known.contains(name)) {
                String shown = name.substring(0, Math.min(name.length(), LONGEST_NAME_SHOWN));
                throw ApiException.parameter(shown, known.stream().sorted().collect(Collectors.joining(", ")));
            }
        }
        return new QueryParameters(given);
    }

    /** Every value given for the name. */
    public List<String> all(String name) {
        return given.getOrDefault(name, List.of());
    }

    /** @return the only value, or {@code null} when it is absent or blank */
    String single(String name) {
        List<String> values = all(name);
        if (values.size() > 1) {
            throw ApiException.parameter(name, "0..1");
        }
        String value = values.isEmpty() ? null : values.getFirst();
        if (value != null && !GivenText.isWhole(value)) {
            throw ApiException.parameter(name, "U+0001..");
        }
        return value == null || value.isBlank() ? null : value;
    }

    public String text(String name, int longest) {
        String value = single(name);
        if (value != null && value.length() > longest) {
            throw ApiException.parameter(name, "0.." + longest);
        }
        return value;
    }

    /** A whole number from {@code least} to {@code most}; {@code usual} when it is absent. */
    public int wholeNumber(String name, int usual, int least, int most) {
        String value = single(name);
        if (value == null) {
            return usual;
        }
        if (value.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw ApiException.parameter(name, least + ".." + most);
    }

    static <T extends Enum<?>> T oneOf(String name, String value, List<T> allowed) {
        return allowed.stream()
                .filter(each -> each.name().equals(value))
                .findFirst()
                .orElseThrow(() -> ApiException.parameter(
                        name, allowed.stream().map(Enum::name).collect(Collectors.joining(", "))));
    }
}
