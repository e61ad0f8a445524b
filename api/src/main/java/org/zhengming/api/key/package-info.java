/** Keys of what is sealed at rest, in rings, so that a key can be replaced while what older ones sealed stays readable. */
package org.zhengming.api.key;
