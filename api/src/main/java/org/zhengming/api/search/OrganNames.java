package org.zhengming.api.search;

import java.util.List;

/** The organs (单位) that a reader belongs to, by id. */
public record OrganNames(List<NamedOrgan> organs) {}
