package org.zhengming.api.search;

/**
 * How many findings carry a value.
 *
 * @param label name of the person, organ or source, else the value itself
 */
public record FacetValue(String value, String label, long count) {}
