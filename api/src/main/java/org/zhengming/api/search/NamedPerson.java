package org.zhengming.api.search;

/** A protected person (受保护人员) by name. */
public record NamedPerson(String id, String name) {}
