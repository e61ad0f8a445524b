package org.zhengming.analytics.evaluation;

import java.util.List;
import java.util.Random;
import org.zhengming.analytics.registry.Organ;
import org.zhengming.analytics.registry.ProtectedPerson;
import org.zhengming.analytics.registry.Registry;

/**
 * Sentences that were written to nobody of the courts, spoken to somebody registered: 青渡法院罗砚池法官，今天好热啊. They do that
 * person no harm, so that the reader can be asked whether it knows ordinary talk. The same seed and the same order of
 * sentences give the same posts. For one thread.
 */
public final class Addressed {

    private static final List<String> AFTER_NAME = List.of("，", " ", "：", "！", "");
    private static final int FORMS = 6;

    private final List<ProtectedPerson> persons;
    private final Random random;

    /** @throws IllegalArgumentException if nobody is registered with a court or procuratorate */
    public Addressed(Registry registry, long seed) {
        persons = registry.persons().stream()
                .filter(person -> person.organ() != null)
                .toList();
        if (persons.isEmpty()) {
            throw new IllegalArgumentException("nobody in the registry serves in an organ");
        }
        random = new Random(seed);
    }

    /** The sentence with a form of address before or behind it. */
    public String said(String sentence) {
        ProtectedPerson person = persons.get(random.nextInt(persons.size()));
        return switch (random.nextInt(FORMS)) {
            case 0 -> "@" + person.organ().name() + " " + sentence;
            case 1 -> sentence + " @" + person.organ().name() + " " + called(person);
            default -> place(person.organ()) + called(person) + oneOf(AFTER_NAME) + sentence;
        };
    }

    private String called(ProtectedPerson person) {
        return person.name()
                + switch (person.role()) {
                    case JUDGE -> "法官";
                    case PROSECUTOR -> "检察官";
                    case ASSISTANT -> "助理";
                    case CLERK -> "书记员";
                    case BAILIFF -> "法警";
                    case OTHER -> "";
                };
    }

    private String place(Organ organ) {
        return organ.aliases().isEmpty() ? organ.name() : oneOf(organ.aliases());
    }

    private String oneOf(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
