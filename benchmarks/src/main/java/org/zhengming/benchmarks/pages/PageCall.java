package org.zhengming.benchmarks.pages;

/**
 * One request of a page.
 *
 * @param post whether it asks for something to be done, with no body
 */
record PageCall(boolean post, String path) {

    static PageCall get(String path) {
        return new PageCall(false, path);
    }

    static PageCall post(String path) {
        return new PageCall(true, path);
    }
}
