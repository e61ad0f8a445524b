package org.zhengming.api.security;

import java.util.List;

/** Everybody who can sign in or could, by username. */
public record AccountList(List<AccountView> accounts) {}
