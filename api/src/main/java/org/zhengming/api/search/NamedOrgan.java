package org.zhengming.api.search;

/** An organ (单位) of the registry by name. */
public record NamedOrgan(String id, String name) {}
