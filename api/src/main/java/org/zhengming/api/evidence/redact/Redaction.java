package org.zhengming.api.evidence.redact;

import java.util.List;

/**
 * What to cover in one item.
 *
 * @param path of the item in the original
 * @param spans of a text, in UTF-16 code units; empty for a picture
 * @param areas of a picture, in pixels; empty for a text
 */
public record Redaction(String path, List<Span> spans, List<Area> areas) {

    private static final int MOST = 1000;

    /** @param end exclusive */
    public record Span(int start, int end) {
        public Span {
            if (start < 0 || end <= start) {
                throw new IllegalArgumentException("a span has a start and an end after it");
            }
        }
    }

    /** From the upper left corner. */
    public record Area(int x, int y, int width, int height) {
        public Area {
            if (x < 0 || y < 0 || width < 1 || height < 1) {
                throw new IllegalArgumentException("an area lies inside its picture and is not empty");
            }
        }
    }

    public Redaction {
        spans = List.copyOf(spans);
        areas = List.copyOf(areas);
        if (spans.isEmpty() == areas.isEmpty() || spans.size() > MOST || areas.size() > MOST) {
            throw new IllegalArgumentException("cover spans of a text or areas of a picture");
        }
    }
}
