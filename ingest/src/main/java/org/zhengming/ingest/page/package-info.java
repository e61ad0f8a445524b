/**
 * A news page's article, without the page around it.
 *
 * <p>What a page says about itself (JSON-LD, OpenGraph, the meta elements of Chinese government sites) gives title, time
 * and source. The text comes from the part of the page where sentences are dense and links are not
 * ({@code ArticleBody}), minus the lines that newsrooms and their systems add ({@code boilerplate.txt}).
 */
package org.zhengming.ingest.page;
