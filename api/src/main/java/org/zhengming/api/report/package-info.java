/**
 * Reports (报告): briefs of a day, special reports on a story, summaries of a period, statistics about the system's own
 * work. Made from the index and the cases; each sentence cites what it rests on, and a part without data says so. What
 * was made is kept as it was.
 */
package org.zhengming.api.report;
