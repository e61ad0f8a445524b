package org.zhengming.api.search;

/**
 * How many findings carry a value.
 *
 * @param label name of the person or organ, else the value itself
 */
public record FacetValue(String value, String label, long count) {}
