/**
 * Referral of leaks and threats to the police liaison (线索移送公安): from a finding of the machine over two further persons to
 * the police's answer, fed back to the organ and the victim. Only leaks, intrusion, threats, calls to harass and extortion are
 * referable, never an opinion, an insult or a disputed fact.
 */
@NullMarked
package org.zhengming.api.referral;

import org.jspecify.annotations.NullMarked;
