/**
 * What keeps those who run the system in check: the quarterly sample that outsiders judge (外部抽检), requests of persons
 * about their data (本人权利), and what is done when the system itself leaks (自身数据泄露).
 */
@NullMarked
package org.zhengming.api.oversight;

import org.jspecify.annotations.NullMarked;
