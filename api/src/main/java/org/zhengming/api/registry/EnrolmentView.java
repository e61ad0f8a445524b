package org.zhengming.api.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.registry.Relation;
import org.zhengming.api.registry.Enrolment.ConsentBy;

/** What goes in and out about enrolments. */
public final class EnrolmentView {

    private EnrolmentView() {}

    /** Whether values can be enrolled here. */
    public enum EnrolmentStanding {
        READY,
        /** The configuration names no key of the blind index. */
        NO_KEY,
        /** The key that it names cannot be read. */
        KEY_UNUSABLE,
        /** The registry is kept elsewhere, or its file cannot be written. */
        REGISTRY_ELSEWHERE
    }

    /**
     * A value and the consent to have it recognised.
     *
     * @param value as it was typed; hashed and forgotten
     * @param relation of the relative whose value it is; none when it is the person's own
     * @param reference where the consent is written down, 200 code units at most
     */
    public record EnrolmentDraft(
            @Nullable String person,
            @Nullable LeakType type,
            @Nullable String value,
            @Nullable ConsentBy consentBy,
            @Nullable Relation relation,
            @Nullable LocalDate consentedOn,
            @Nullable String reference) {

        @Override
        public String toString() {
            return "EnrolmentDraft[" + type + "]";
        }
    }

    /**
     * What can be enrolled and, of one person, what is.
     *
     * @param types whose values have one form in which they are hashed
     * @param person whom it was asked about, or {@code null}
     */
    public record EnrolmentList(
            EnrolmentStanding standing,
            List<LeakType> types,
            @Nullable EnrolledPerson person) {}

    /**
     * @param name {@code null} when the registry in force does not have them any more
     * @param relations of their relatives in the registry
     * @param enrolments newest first, withdrawn ones too
     * @param others entries of the registry that were not enrolled here
     */
    public record EnrolledPerson(
            String id,
            @Nullable String name,
            @Nullable String organ,
            List<Relation> relations,
            List<EnrolmentEntry> enrolments,
            int others) {}

    /** @param inForce whether its hash stands in the registry's file */
    public record EnrolmentEntry(Enrolment enrolment, boolean inForce) {}

    /** Persons of the registry whose id or name was asked for, 20 at most. @param more whether there are others */
    public record RegistryPersons(List<RegistryPerson> persons, boolean more) {}

    /** @param organ name, or {@code null} */
    public record RegistryPerson(
            String id,
            String name,
            @Nullable String organ,
            @Nullable String post) {}
}
