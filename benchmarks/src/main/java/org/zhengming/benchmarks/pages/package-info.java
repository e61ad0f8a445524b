/** {@code bench pages}: what the pages ask of the server, over an index of a million invented findings. */
package org.zhengming.benchmarks.pages;
