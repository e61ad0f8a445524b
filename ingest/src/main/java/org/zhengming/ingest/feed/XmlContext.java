package org.zhengming.ingest.feed;

/**
 * What stands around a feed's entries, so that one of them alone makes a document.
 *
 * @param before the document up to its first entry
 * @param after closes what is open there
 */
record XmlContext(String before, String after) {

    String around(String entry) {
        return (before + entry + after).stripLeading();
    }
}
