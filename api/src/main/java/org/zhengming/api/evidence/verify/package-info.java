/** Checks a package offline, from its bytes alone, and says which part is wrong and where. */
package org.zhengming.api.evidence.verify;
