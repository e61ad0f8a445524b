/**
 * Clarification (澄清正名): from a lead over the hearing of the person concerned and the verification of facts to a statement
 * that a superior approved, its effect and its correction. What turns out founded is handed to discipline inspection.
 */
@NullMarked
package org.zhengming.api.clarification;

import org.jspecify.annotations.NullMarked;
