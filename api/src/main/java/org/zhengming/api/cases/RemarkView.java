package org.zhengming.api.cases;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.problem.FieldFault;
import org.zhengming.api.problem.GivenReason;
import org.zhengming.api.problem.ProblemCode;

/** What goes in and out about remarks. */
public final class RemarkView {

    private RemarkView() {}

    /** @param corrects number of one's own earlier remark, or {@code null} */
    public record RemarkDraft(
            @Nullable String text, @Nullable Integer corrects) {

        Optional<FieldFault> fault() {
            return GivenReason.fault(text, "/text");
        }
    }

    /**
     * Every remark of a case, oldest first.
     *
     * @param barred why the reader may not add one, or {@code null} when they may
     */
    public record RemarkList(List<Remark> remarks, @Nullable ProblemCode barred) {

        public RemarkList {
            remarks = List.copyOf(remarks);
        }
    }
}
