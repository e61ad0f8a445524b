/** What is written down about a capture: the capture record (提取笔录) and the evidence list (电子数据清单). */
package org.zhengming.api.evidence.record;
