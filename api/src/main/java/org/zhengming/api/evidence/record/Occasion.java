package org.zhengming.api.evidence.record;

import org.zhengming.api.problem.GivenText;

/**
 * Why, of what and where something is captured.
 *
 * @param caseRef number of the case
 * @param cause 案由
 * @param subject 对象
 * @param content 内容
 * @param place 地点
 * @param reasonNotSeized why the original medium could not be seized, 不能扣押原始介质的原因
 * @param originalMedium where the original medium is, as far as is known
 */
public record Occasion(
        String caseRef,
        String cause,
        String subject,
        String content,
        String place,
        String reasonNotSeized,
        String originalMedium) {

    public Occasion {
        for (String each : new String[] {caseRef, cause, subject, content, place, reasonNotSeized, originalMedium}) {
            if (each == null || each.isBlank() || each.length() > 2000) {
                throw new IllegalArgumentException("each field of an occasion has 1 to 2000 characters");
            }
            if (!GivenText.isWhole(each)) {
                throw new IllegalArgumentException("a field of an occasion has a character that cannot be kept");
            }
        }
    }
}
