/**
 * The demonstration: the fictional corpus told over again as if it happened now. {@link
 * org.zhengming.api.demo.DemoTimeline} decides what appears when, {@link org.zhengming.api.demo.DemoSite} serves the
 * part that feeds and pages carry (so that the real fetching path is used), {@link
 * org.zhengming.api.demo.DemoExports} drops the rest into the watched folder.
 */
package org.zhengming.api.demo;
