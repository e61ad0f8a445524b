package org.zhengming.api.referral;

/** How serious a leak is, decided by a person (S3 第18条). */
public enum SeverityGrade {
    ORDINARY,
    SERIOUS
}
