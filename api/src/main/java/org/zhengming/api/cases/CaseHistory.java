package org.zhengming.api.cases;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The events of a case, oldest first. */
public record CaseHistory(List<CaseEvent> events) {

    static final CaseHistory NONE = new CaseHistory(List.of());

    public CaseHistory {
        events = List.copyOf(events);
    }

    /** Whether the step was ever taken. */
    public boolean has(String action) {
        return last(action).isPresent();
    }

    /** The last time the step was taken. */
    public Optional<CaseEvent> last(String action) {
        return events.reversed().stream()
                .filter(each -> each.action().equals(action))
                .findFirst();
    }

    boolean tookOne(String username, Set<String> actions) {
        return events.stream().anyMatch(each -> each.who().equals(username) && actions.contains(each.action()));
    }
}
