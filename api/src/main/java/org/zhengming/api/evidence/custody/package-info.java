/** Who had a package, when, and what was done with it: events chained by hashes. */
package org.zhengming.api.evidence.custody;
