/**
 * The papers of a package in a form that can be printed. {@link org.zhengming.api.evidence.paper.Papers} is what another
 * form, such as DOCX or PDF, has to give.
 */
package org.zhengming.api.evidence.paper;
