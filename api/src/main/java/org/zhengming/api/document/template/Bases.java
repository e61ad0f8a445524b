package org.zhengming.api.document.template;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.zhengming.api.document.CheckedText;
import org.zhengming.api.document.Citation;
import org.zhengming.api.document.Formula;
import org.zhengming.api.document.Grounded;
import org.zhengming.api.legal.LegalCatalogue;

/** Legal bases as documents of a day cite them. */
public final class Bases {

    private final LegalCatalogue catalogue;
    private final LocalDate day;

    /** @param day on which the bases must be in force */
    public Bases(LegalCatalogue catalogue, LocalDate day) {
        this.catalogue = catalogue;
        this.day = day;
    }

    /** @throws IllegalArgumentException if the catalogue has no such basis on the day */
    public Citation cite(String id) {
        return Citation.of(Citation.Kind.LAW, id, catalogue.cite(id, day, Locale.SIMPLIFIED_CHINESE));
    }

    public List<Citation> cite(List<String> ids) {
        return ids.stream().map(this::cite).toList();
    }

    /** A formula that rests on legal bases. */
    Grounded formula(String key, String... ids) {
        return new Grounded(CheckedText.of(Formula.words(key)), cite(Arrays.asList(ids)));
    }
}
