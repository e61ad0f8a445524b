package org.zhengming.api.rule;

import java.util.List;

/**
 * Every rule as it stands, in the order they were made.
 *
 * @param channels that a rule can name; where they lead is the operator's matter
 */
public record RuleList(List<AlertRule> rules, List<String> channels) {}
