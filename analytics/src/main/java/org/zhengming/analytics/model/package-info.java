/**
 * The trained reader: a small Chinese sentence encoder (BGE small zh v1.5, MIT, from Maven) that learnt further, with heads
 * and tags of our own, trained on the project's corpus and on COLD (see {@code training/MODEL_CARD.md}). It gives each
 * signal and context a calibrated probability and the words that weighed most. {@code ./zhengming train} makes the file.
 */
package org.zhengming.analytics.model;
