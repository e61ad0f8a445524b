package org.zhengming.api.alert;

/**
 * The rule that an alert is told by.
 *
 * @param id of the rule
 * @param reason what the rule is for, as its writer put it
 * @param heldBack how many further hits are told by this alert alone, since the rule's pace or quiet hours held them back
 */
public record RuleHit(String id, String name, String reason, int heldBack) {}
