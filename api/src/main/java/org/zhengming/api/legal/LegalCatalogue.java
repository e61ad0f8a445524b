package org.zhengming.api.legal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhengming.api.problem.ApiTexts;

/** Every legal basis the system knows, found by id. Immutable. */
public final class LegalCatalogue {

    private final String version;
    private final Map<String, List<LegalBasis>> byId = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if two versions of a basis are in force at the same time */
    LegalCatalogue(String version, Collection<LegalBasis> bases) {
        this.version = version;
        for (LegalBasis basis : bases) {
            List<LegalBasis> versions = byId.computeIfAbsent(basis.id(), id -> new ArrayList<>());
            if (versions.stream().anyMatch(other -> other.source().overlaps(basis.source()))) {
                throw new IllegalArgumentException("legal basis " + basis.id() + " has two versions in force at once");
            }
            versions.add(basis);
        }
    }

    /** The catalogue that comes with the program. */
    public static LegalCatalogue bundled() {
        try (InputStream in = LegalCatalogue.class.getResourceAsStream("catalogue.json")) {
            return CatalogueReader.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Version of the catalogue itself, a date. */
    public String version() {
        return version;
    }

    public Set<String> ids() {
        return byId.keySet();
    }

    /** Every basis in every version. */
    public List<LegalBasis> all() {
        return byId.values().stream().flatMap(List::stream).toList();
    }

    /** The version in force on a day. */
    public Optional<LegalBasis> find(String id, LocalDate day) {
        return byId.getOrDefault(id, List.of()).stream()
                .filter(basis -> basis.source().inForceOn(day))
                .findFirst();
    }

    /**
     * The version in force on a day.
     *
     * @throws IllegalArgumentException if there is none
     */
    public LegalBasis require(String id, LocalDate day) {
        return find(id, day)
                .orElseThrow(() -> new IllegalArgumentException("no legal basis " + id + " in force on " + day));
    }

    /**
     * How a reader sees a basis: title, number, article, and a remark when it is still to be checked.
     *
     * @throws IllegalArgumentException if no such basis is in force on the day
     */
    public String cite(String id, LocalDate day, Locale locale) {
        LegalBasis basis = require(id, day);
        LegalSource source = basis.source();
        String key = source.number() == null ? "legal.citation" : "legal.citation.numbered";
        String cited = ApiTexts.text(locale, key, nested(source.title()), source.number(), basis.article());
        return basis.mark() == VerificationMark.VERIFIED ? cited : ApiTexts.text(locale, "legal.unverified", cited);
    }

    /** Book-title marks inside book-title marks are single (GB/T 15834). */
    private static String nested(String title) {
        return title.replace('《', '〈').replace('》', '〉');
    }
}
