package org.zhengming.api.evidence.record;

import org.jspecify.annotations.Nullable;
import org.zhengming.api.problem.GivenText;

/**
 * Who took part. Two people at least (法发〔2016〕22号 article 7).
 *
 * @param operator who captures
 * @param assistant who helps and looks on; somebody else than the operator
 */
public record Attendance(String operator, String assistant, Witness witness) {

    /**
     * @param name of the notary or third person; {@code null} when there is none
     * @param reasonIfNone required when there is none
     * @param videoRef number of the recording, or {@code null}
     */
    public record Witness(Kind kind, String name, String reasonIfNone, String videoRef) {

        /** Staff of the organ are no witnesses (Criminal Procedure interpretation article 80). */
        public enum Kind {
            NOTARY,
            THIRD_PARTY,
            NONE
        }

        public Witness {
            boolean present = kind != Kind.NONE;
            if (present == (name == null || name.isBlank())) {
                throw new IllegalArgumentException("a witness has a name, and only a witness has one");
            }
            if (!present && (reasonIfNone == null || reasonIfNone.isBlank())) {
                throw new IllegalArgumentException("say why there is no witness");
            }
            if (!whole(name) || !whole(reasonIfNone) || !whole(videoRef)) {
                throw new IllegalArgumentException("what is told of a witness has a character that cannot be kept");
            }
        }
    }

    private static boolean whole(@Nullable String text) {
        return text == null || GivenText.isWhole(text);
    }

    public Attendance {
        if (operator == null || operator.isBlank() || assistant == null || assistant.isBlank()) {
            throw new IllegalArgumentException("a capture needs two people");
        }
        if (operator.strip().equalsIgnoreCase(assistant.strip())) {
            throw new IllegalArgumentException("operator and assistant are two people");
        }
    }
}
