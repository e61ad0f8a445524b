package org.zhengming.api.rule;

import java.util.List;

/** Where rules are kept. What was put survives a crash; input and output failures surface as unchecked. */
public interface RuleStore {

    /** The newest version of every rule that was not deleted, in the order they were made. */
    List<AlertRule> all();

    /** Keeps a new version of a rule beside the earlier ones. */
    void put(AlertRule rule);

    /** Deletes the rule; its versions stay for those who ask later what stood there. */
    void delete(AlertRule last);
}
