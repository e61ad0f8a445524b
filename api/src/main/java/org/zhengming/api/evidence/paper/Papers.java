package org.zhengming.api.evidence.paper;

import java.util.List;
import org.zhengming.api.evidence.PartContent;
import org.zhengming.api.evidence.record.CaptureRecord;
import org.zhengming.api.evidence.record.EvidenceList;

/** Makes papers of what is written down. Same input, same bytes. */
public interface Papers {

    /** Parts under {@code documents/}, which are sealed with the rest. */
    List<PartContent> of(CaptureRecord record, EvidenceList list);
}
