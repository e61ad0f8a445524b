package org.zhengming.analytics.mention;

/**
 * A title as voice input or a hurried hand writes it: 听长 for 庭长.
 *
 * @param goesOn characters before which it is the beginning of another word: 官方 in 转发官方消息
 */
record MisheardTitle(String word, Title title, String goesOn) {}
