/** Having what is indexed judged anew: asked for, and looked at. */
package org.zhengming.api.reanalysis;
