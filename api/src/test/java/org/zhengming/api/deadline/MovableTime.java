package org.zhengming.api.deadline;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;

/** A clock that stands where a test puts it. */
final class MovableTime implements InstantSource {

    static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private Instant now;

    MovableTime(Instant now) {
        this.now = now;
    }

    void set(Instant later) {
        now = later;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
