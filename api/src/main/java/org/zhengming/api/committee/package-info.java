/**
 * What the committee for the protection of rights (权益保障委员会) decides: applications for aid, risk assessments, measures
 * of protection and support, meetings and their resolutions. Each is a procedure of {@link org.zhengming.api.cases}.
 */
@NullMarked
package org.zhengming.api.committee;

import org.jspecify.annotations.NullMarked;
