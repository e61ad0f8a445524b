/**
 * Leaks: private values and statements that a post ties to a protected person or relative.
 *
 * <p>Detectors propose {@link org.zhengming.analytics.leak.Candidate}s by form: check digits for identity numbers
 * (ISO 7064 MOD 11-2) and bank cards (Luhn), grammar for plates and addresses, words for messengers, relatives,
 * schools, whereabouts, health and property. {@link org.zhengming.analytics.leak.NumberReader} sees digits through
 * Chinese numerals, pinyin, letters, separators and repetition. Then {@link org.zhengming.analytics.leak.OwnerBinder}
 * decides whose it is; the author's own number, a restaurant's or a plaintiff's is no leak, nor is what the registry
 * lists as public. {@link org.zhengming.analytics.leak.ValueMask} hides what is shown.
 */
package org.zhengming.analytics.leak;
