/** New findings that people should look at soon, held for a while and streamed live. */
package org.zhengming.api.alert;
