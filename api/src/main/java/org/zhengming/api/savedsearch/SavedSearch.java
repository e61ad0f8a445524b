package org.zhengming.api.savedsearch;

import java.time.Instant;
import java.util.UUID;

/**
 * A search that somebody keeps.
 *
 * @param name unique among those of the account
 * @param search query, filters, times and order as they stand in the address of the search page
 */
public record SavedSearch(UUID id, String name, String search, Instant savedAt) {}
