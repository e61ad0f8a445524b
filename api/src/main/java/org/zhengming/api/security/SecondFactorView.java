package org.zhengming.api.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One's own second factor, as far as it may be told.
 *
 * @param demanded whether the office asks one of this account
 * @param enrolledAt {@code null} when there is none
 */
public record SecondFactorView(boolean demanded, @Nullable Instant enrolledAt, int recoveryCodesLeft) {}
