package org.zhengming.api.document.render;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;

/** How a line of a word-processor document looks. Fonts are those of official documents, named as they are installed. */
enum DocxStyle {
    ABOVE(Face.BLACK, Sheet.TEXT, false, ParagraphAlignment.LEFT, 0),
    ISSUER(Face.TITLE, Sheet.ISSUER, true, ParagraphAlignment.CENTER, 0),
    NUMBER(Face.TEXT, Sheet.TEXT, false, ParagraphAlignment.CENTER, 0),
    TITLE(Face.TITLE, Sheet.TITLE, true, ParagraphAlignment.CENTER, 0),
    RECIPIENT(Face.TEXT, Sheet.TEXT, false, ParagraphAlignment.LEFT, 0),
    HEADING(Face.BLACK, Sheet.TEXT, false, ParagraphAlignment.LEFT, 2),
    TEXT(Face.TEXT, Sheet.TEXT, false, ParagraphAlignment.LEFT, 2),
    SIGNATURE(Face.TEXT, Sheet.TEXT, false, ParagraphAlignment.RIGHT, 0),
    TABLE_HEAD(Face.BLACK, Sheet.TABLE, false, ParagraphAlignment.CENTER, 0),
    TABLE(Face.TEXT, Sheet.TABLE, false, ParagraphAlignment.LEFT, 0),
    SMALL(Face.TEXT, Sheet.SMALL, false, ParagraphAlignment.LEFT, 0),
    MARKER(Face.TEXT, Sheet.MARKER, false, ParagraphAlignment.LEFT, 0);

    /** Names of fonts. */
    private static final class Face {
        static final String TITLE = "方正小标宋简体";
        static final String BLACK = "黑体";
        static final String TEXT = "仿宋_GB2312";
    }

    private final String face;
    private final float size;
    private final boolean bold;
    private final ParagraphAlignment alignment;
    private final int indent;

    DocxStyle(String face, float size, boolean bold, ParagraphAlignment alignment, int indent) {
        this.face = face;
        this.size = size;
        this.bold = bold;
        this.alignment = alignment;
        this.indent = indent;
    }

    String face() {
        return face;
    }

    float size() {
        return size;
    }

    boolean bold() {
        return bold;
    }

    ParagraphAlignment alignment() {
        return alignment;
    }

    /** First-line indent in twentieths of a point. */
    int indentTwips() {
        return Math.round(indent * size * 20);
    }

    /** Line height in points. */
    double lineHeight() {
        return switch (this) {
            case ISSUER -> 46;
            case TITLE -> 34;
            case TABLE, TABLE_HEAD -> Sheet.TABLE_LINE;
            case SMALL, MARKER -> Sheet.SMALL_LINE;
            default -> 28;
        };
    }
}
