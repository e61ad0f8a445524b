/**
 * The review queue (研判): findings that somebody must look at, one at a time. The system keeps the order and the state;
 * people decide. Nothing here learns from what they decide.
 */
@NullMarked
package org.zhengming.api.review;

import org.jspecify.annotations.NullMarked;
