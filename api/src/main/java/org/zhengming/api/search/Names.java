package org.zhengming.api.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.zhengming.analytics.Mention;
import org.zhengming.analytics.RelativeTarget;
import org.zhengming.analytics.index.Facet;
import org.zhengming.analytics.index.SearchPage;
import org.zhengming.analytics.registry.Organ;
import org.zhengming.analytics.registry.ProtectedPerson;
import org.zhengming.analytics.registry.Registry;
import org.zhengming.analytics.registry.Relation;
import org.zhengming.api.problem.ApiTexts;

/**
 * Names of persons and organs by id, from the registry as it stands now, and of sources; an unknown id stands for
 * itself.
 */
public final class Names {

    private final Supplier<Registry> registry;
    private final Supplier<Map<String, String>> sourceLabels;

    /** @param sourceLabels what readers call a source, by what its posts carry as their source */
    public Names(Supplier<Registry> registry, Supplier<Map<String, String>> sourceLabels) {
        this.registry = registry;
        this.sourceLabels = sourceLabels;
    }

    /**
     * What the configuration calls a source.
     *
     * @param source as a post carries it, or {@code null}
     * @return {@code null} when it calls it nothing
     */
    public @Nullable String sourceLabel(@Nullable String source) {
        return source == null ? null : sourceLabels.get().get(source);
    }

    public NamedPerson person(String id) {
        return new NamedPerson(id, personName(id));
    }

    public NamedOrgan organ(String id) {
        return new NamedOrgan(id, organName(id));
    }

    /** Where somebody serves; nothing for somebody who is not registered any more. */
    public Optional<NamedOrgan> organOf(String person) {
        return registry.get().person(person).map(ProtectedPerson::organ).map(each -> organ(each.id()));
    }

    /** @return {@code null} for {@code null} */
    public @Nullable String personName(@Nullable String id) {
        return id == null
                ? null
                : registry.get().person(id).map(ProtectedPerson::name).orElse(id);
    }

    FindingView.PersonView personView(String id) {
        return registry.get()
                .person(id)
                .map(Names::view)
                .orElseGet(() -> new FindingView.PersonView(id, id, null, null));
    }

    /** Facet counts with names beside the ids. */
    public List<FacetValue> label(Facet facet, List<SearchPage.FacetCount> counts) {
        return counts.stream()
                .map(each -> new FacetValue(each.value(), label(facet, each.value()), each.count()))
                .toList();
    }

    /** What a mention points to, in words. */
    String label(Mention mention, Locale locale) {
        return switch (mention.kind()) {
            case PERSON -> personName(mention.target());
            case ORGAN -> organName(mention.target());
            case RELATIVE -> relativeLabel(mention, locale);
        };
    }

    private String label(Facet facet, String value) {
        return switch (facet) {
            case PERSON -> personName(value);
            case ORGAN -> organName(value);
            case SOURCE -> sourceLabels.get().getOrDefault(value, value);
            case ROUTE, SIGNAL, LEAK, CONTEXT, KIND, STORY -> value;
        };
    }

    private String organName(String id) {
        return registry.get().organ(id).map(Organ::name).orElse(id);
    }

    private String relativeLabel(Mention mention, Locale locale) {
        Relation relation = RelativeTarget.of(mention.target())
                .map(target -> relation(target.relation()))
                .orElse(Relation.OTHER);
        return ApiTexts.text(locale, "relative." + relation, personName(mention.protectedId()));
    }

    private static Relation relation(String name) {
        for (Relation each : Relation.values()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return Relation.OTHER;
    }

    private static FindingView.PersonView view(ProtectedPerson person) {
        String organ = person.organ() == null ? null : person.organ().name();
        return new FindingView.PersonView(person.id(), person.name(), person.post(), organ);
    }
}
