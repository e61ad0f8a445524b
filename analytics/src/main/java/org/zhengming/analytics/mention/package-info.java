/**
 * Whom a text points to (指向). {@link org.zhengming.analytics.mention.MentionFinder} is the entry point.
 *
 * <p>One pass of an automaton over the normalised text, blanks and signs between Chinese characters left out, finds
 * everything that may be called by a name: persons, aliases, relatives, organs and the short names that follow from
 * theirs, surnames with a title, masked surnames. For most texts that is all. Around what it finds, clues for and
 * against are added up as log-odds ({@code Clue}): how many people may bear the name and how often its characters meet
 * by chance, the organ or its place beside, near or elsewhere, a title that fits, words of courts, another occupation
 * beside it, a longer word it is cut from. A sum above zero is a mention; the rest is dismissed, and says why. Persons
 * who are clear after the first weighing are evidence for others in a second one.
 */
package org.zhengming.analytics.mention;
