package org.zhengming.api.deadletter;

import java.util.List;

/** The newest dead letters, newest first. */
public record DeadLetterList(List<DeadLetterView> letters) {}
