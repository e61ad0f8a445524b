package org.zhengming.api.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhengming.analytics.LeakType;
import org.zhengming.analytics.leak.PrivateValues;
import org.zhengming.analytics.registry.ProtectedPerson;
import org.zhengming.analytics.registry.PublicContacts;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.FieldFault;
import org.zhengming.api.problem.FieldFault.FaultKind;
import org.zhengming.api.problem.GivenText;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.api.registry.Enrolment.ConsentBy;
import org.zhengming.api.registry.EnrolmentView.EnrolmentDraft;

/** Says whether a value can be enrolled. Nothing that it says repeats the value. */
final class EnrolmentCheck {

    private static final int LONGEST_VALUE = 100;
    private static final int LONGEST_REFERENCE = 200;

    private final ProtectedPerson person;
    private final PublicContacts contacts;
    private final LocalDate today;

    /** @param contacts what is lawfully public and never a leak */
    EnrolmentCheck(ProtectedPerson person, PublicContacts contacts, LocalDate today) {
        this.person = person;
        this.contacts = contacts;
        this.today = today;
    }

    /**
     * The value in the one form in which it is hashed.
     *
     * @throws ApiException FIELDS_INVALID with everything that is wrong, or ENROLLED_PUBLIC
     */
    String plain(EnrolmentDraft draft) {
        List<FieldFault> faults = new ArrayList<>(consent(draft));
        Optional<String> plain = plain(draft.type(), draft.value());
        if (draft.type() == null || !PrivateValues.HASHED.contains(draft.type())) {
            faults.add(new FieldFault("/type", draft.type() == null ? FaultKind.MISSING : FaultKind.CODE));
        } else if (plain.isEmpty()) {
            boolean missing = draft.value() == null || draft.value().isBlank();
            faults.add(new FieldFault("/value", missing ? FaultKind.MISSING : FaultKind.TYPE));
        }
        reference(draft, plain.orElse(null)).ifPresent(faults::add);
        if (!faults.isEmpty()) {
            throw ApiException.fields(faults);
        }
        boolean known = draft.type() == LeakType.PHONE && contacts.hasPhone(plain.orElseThrow())
                || draft.type() == LeakType.EMAIL && contacts.hasEmail(plain.orElseThrow());
        if (known) {
            throw new ApiException(ProblemCode.ENROLLED_PUBLIC);
        }
        return plain.orElseThrow();
    }

    private static Optional<String> plain(@Nullable LeakType type, @Nullable String value) {
        if (type == null || !PrivateValues.HASHED.contains(type) || value == null || value.length() > LONGEST_VALUE) {
            return Optional.empty();
        }
        try {
            return Optional.of(PrivateValues.plain(type, value));
        } catch (IllegalArgumentException noSuchValue) {
            return Optional.empty();
        }
    }

    /** Each for themselves: the person, the relative concerned, the guardian of a child. */
    private List<FieldFault> consent(EnrolmentDraft draft) {
        List<FieldFault> faults = new ArrayList<>();
        if (draft.consentBy() == null) {
            faults.add(new FieldFault("/consentBy", FaultKind.MISSING));
        } else if (draft.consentBy() == ConsentBy.PERSON && draft.relation() != null) {
            faults.add(new FieldFault("/relation", FaultKind.CONTRADICTS));
        } else if (draft.consentBy() != ConsentBy.PERSON) {
            relation(draft).ifPresent(faults::add);
        }
        if (draft.consentedOn() == null) {
            faults.add(new FieldFault("/consentedOn", FaultKind.MISSING));
        } else if (draft.consentedOn().isAfter(today)) {
            faults.add(new FieldFault("/consentedOn", FaultKind.CONTRADICTS));
        }
        return faults;
    }

    private Optional<FieldFault> relation(EnrolmentDraft draft) {
        if (draft.relation() == null) {
            return Optional.of(new FieldFault("/relation", FaultKind.MISSING));
        }
        boolean known = person.relatives().stream().anyMatch(each -> each.relation() == draft.relation());
        return known ? Optional.empty() : Optional.of(new FieldFault("/relation", FaultKind.CONTRADICTS));
    }

    /** The value itself must not be written into the reference. */
    private static Optional<FieldFault> reference(EnrolmentDraft draft, @Nullable String plain) {
        String reference = draft.reference();
        if (reference == null || reference.isBlank()) {
            return Optional.of(new FieldFault("/reference", FaultKind.MISSING));
        }
        if (reference.length() > LONGEST_REFERENCE || !GivenText.isWhole(reference)) {
            return Optional.of(new FieldFault("/reference", FaultKind.TOO_LONG));
        }
        boolean holds = plain(draft.type(), reference)
                        .filter(each -> each.equals(plain))
                        .isPresent()
                || draft.value() != null
                        && !draft.value().isBlank()
                        && reference.contains(draft.value().strip());
        return holds ? Optional.of(new FieldFault("/reference", FaultKind.PRIVATE_VALUE)) : Optional.empty();
    }
}
