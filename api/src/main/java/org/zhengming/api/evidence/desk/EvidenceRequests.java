package org.zhengming.api.evidence.desk;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.evidence.record.Attendance;
import org.zhengming.api.evidence.record.Occasion;
import org.zhengming.api.evidence.redact.Redaction;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.GivenReason;
import org.zhengming.api.problem.ProblemCode;

/** Bodies of requests. Each turns into what it asks for, or into {@link ProblemCode#BODY_INVALID}. */
final class EvidenceRequests {

    private static final int LONGEST_CERTIFICATE = 20_000;
    private static final int MOST_REDACTIONS = 20;

    private EvidenceRequests() {}

    /** @param witness NOTARY or THIRD_PARTY with a name, or NONE with a reason */
    record CaptureRequest(
            String organ,
            String url,
            String assistant,
            String caseRef,
            String cause,
            String subject,
            String content,
            String place,
            String reasonNotSeized,
            String originalMedium,
            String witness,
            @Nullable String witnessName,
            @Nullable String reasonIfNone,
            @Nullable String videoRef) {

        CaptureOrder order() {
            return taken(() -> new CaptureOrder(
                    organ,
                    url,
                    assistant,
                    new Attendance.Witness(
                            Attendance.Witness.Kind.valueOf(witness), witnessName, reasonIfNone, videoRef),
                    new Occasion(caseRef, cause, subject, content, place, reasonNotSeized, originalMedium)));
        }
    }

    /** @param certificate PEM, of the one the copy is for */
    record ExportRequest(String reason, @Nullable String certificate) {

        ExportRequest checked() {
            boolean tooLong = certificate != null && certificate.length() > LONGEST_CERTIFICATE;
            if (tooLong) {
                throw new ApiException(ProblemCode.BODY_INVALID);
            }
            told(reason);
            return this;
        }
    }

    record DecisionRequest(Boolean granted) {

        boolean checked() {
            if (granted == null) {
                throw new ApiException(ProblemCode.BODY_INVALID);
            }
            return granted;
        }
    }

    record RedactionRequest(String reason, List<RedactedItem> items) {

        List<Redaction> redactions() {
            told(reason);
            if (items == null || items.isEmpty() || items.size() > MOST_REDACTIONS) {
                throw new ApiException(ProblemCode.BODY_INVALID);
            }
            return items.stream().map(RedactedItem::redaction).toList();
        }
    }

    record RedactedItem(
            String path,
            @Nullable List<Redaction.Span> spans,
            @Nullable List<Redaction.Area> areas) {

        private Redaction redaction() {
            return taken(
                    () -> new Redaction(path, spans == null ? List.of() : spans, areas == null ? List.of() : areas));
        }
    }

    private static void told(String reason) {
        if (GivenReason.fault(reason).isPresent()) {
            throw new ApiException(ProblemCode.BODY_INVALID);
        }
    }

    private static <T> T taken(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException | NullPointerException wrong) {
            throw new ApiException(ProblemCode.BODY_INVALID);
        }
    }
}
