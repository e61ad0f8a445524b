package org.zhengming.api.document.render;

/** Measures of the page, in millimetres, and of letters, in points (GB/T 9704-2012). */
final class Sheet {

    static final float TOP = 37;
    static final float BOTTOM = 35;
    static final float LEFT = 28;
    static final float RIGHT = 26;

    static final float ISSUER = 32;
    static final float TITLE = 22;
    static final float TEXT = 16;
    static final float TABLE = 12;
    static final float TABLE_LINE = 17;
    static final float SMALL = 10.5f;
    static final float SMALL_LINE = 16;
    static final float MARKER = 8;
    static final float PAGE_NUMBER = 14;

    private static final float POINTS_IN_AN_INCH = 72;
    private static final float MILLIMETRES_IN_AN_INCH = 25.4f;

    private Sheet() {}

    static float points(float millimetres) {
        return millimetres * POINTS_IN_AN_INCH / MILLIMETRES_IN_AN_INCH;
    }
}
