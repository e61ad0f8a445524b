package org.zhengming.analytics.registry;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who is protected and where they serve (受保护人员、单位). Immutable. */
public final class Registry {

    private final List<ProtectedPerson> persons;
    private final Map<String, ProtectedPerson> personsById;
    private final Map<String, Organ> organsById;
    private final PublicContacts publicContacts;

    private Registry(
            List<ProtectedPerson> persons, Map<String, ProtectedPerson> personsById, Map<String, Organ> organsById) {
        this.persons = persons;
        this.personsById = Collections.unmodifiableMap(personsById);
        this.organsById = Collections.unmodifiableMap(organsById);
        this.publicContacts = new PublicContacts(persons);
    }

    /**
     * @throws IllegalArgumentException if two persons share an id, or two different organs do
     */
    public static Registry of(List<ProtectedPerson> persons) {
        Map<String, ProtectedPerson> personsById = new LinkedHashMap<>();
        Map<String, Organ> organsById = new LinkedHashMap<>();
        for (ProtectedPerson person : persons) {
            if (personsById.put(person.id(), person) != null) {
                throw new IllegalArgumentException("two persons share the id " + person.id());
            }
            Organ organ = person.organ();
            if (organ != null) {
                Organ known = organsById.putIfAbsent(organ.id(), organ);
                if (known != null && !known.equals(organ)) {
                    throw new IllegalArgumentException("two different organs share the id " + organ.id());
                }
            }
        }
        return new Registry(List.copyOf(persons), personsById, organsById);
    }

    /** Everybody, in the order given. */
    public List<ProtectedPerson> persons() {
        return persons;
    }

    /** What is lawfully public of everybody's contacts. */
    public PublicContacts publicContacts() {
        return publicContacts;
    }

    public Optional<ProtectedPerson> person(String id) {
        return Optional.ofNullable(personsById.get(id));
    }

    /** Every organ that somebody serves in, once each. */
    public List<Organ> organs() {
        return List.copyOf(organsById.values());
    }

    public Optional<Organ> organ(String id) {
        return Optional.ofNullable(organsById.get(id));
    }
}
