package org.zhengming.api.savedsearch;

import java.util.List;

/** One's own saved searches, by name. */
public record SavedSearchList(List<SavedSearch> searches) {}
