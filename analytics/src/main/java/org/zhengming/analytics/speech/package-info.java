/**
 * What a post does with words: signals (what the machine sees) and contexts (lawful kinds of speech that shield it).
 *
 * <p>{@link org.zhengming.analytics.speech.SpeechReader} reads a text once into clauses, word groups and parties
 * ({@link org.zhengming.analytics.sentence.Reading}). Each detector then asks who does what to whom, and whether the
 * author stands behind it: harm done by a party of the case, words quoted to report or condemn them, lawful steps,
 * curses and figures of speech are no threat; sitting in on a hearing and complaining to a competent body are no call
 * to harass; a guess is no claim. Words live in list files beside this package's resources; rules know groups only.
 *
 * <p>No output is a verdict: signals name what is seen and say how sure the machine is.
 */
package org.zhengming.analytics.speech;
