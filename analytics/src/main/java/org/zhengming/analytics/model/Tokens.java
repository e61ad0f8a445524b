package org.zhengming.analytics.model;

/**
 * A text cut into word pieces.
 *
 * @param ids vocabulary numbers, without the marks that open and close a sequence
 * @param starts first UTF-16 code unit of each piece
 * @param ends one past the last
 */
record Tokens(int[] ids, int[] starts, int[] ends) {

    int size() {
        return ids.length;
    }
}
