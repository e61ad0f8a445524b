/**
 * What leaves by four eyes: somebody asks with a reason, somebody else grants it, and the one who asked takes the file
 * once, within a day. Each kind is a kind of case that says what its file holds.
 */
@NullMarked
package org.zhengming.api.export;

import org.jspecify.annotations.NullMarked;
