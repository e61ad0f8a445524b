package org.zhengming.api.evidence.redact;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Covers so that nothing below can be had back. */
final class Covers {

    /** U+25A0, one for each code unit: a reader sees that something is gone and how much. */
    private static final char BLACK = '\u25a0';

    private Covers() {}

    /** @throws IllegalArgumentException if a span goes beyond the text */
    static byte[] text(byte[] utf8, Redaction redaction) {
        char[] text = new String(utf8, StandardCharsets.UTF_8).toCharArray();
        for (Redaction.Span span : redaction.spans()) {
            if (span.end() > text.length) {
                throw new IllegalArgumentException("a span goes beyond the text");
            }
            java.util.Arrays.fill(text, span.start(), span.end(), BLACK);
        }
        return new String(text).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A new picture from the pixels alone, so that no metadata stays.
     *
     * @throws IllegalArgumentException if an area goes beyond the picture
     */
    static byte[] picture(byte[] png, Redaction redaction) {
        try {
            BufferedImage original = ImageIO.read(new ByteArrayInputStream(png));
            BufferedImage copy =
                    new BufferedImage(original.getWidth(), original.getHeight(), BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = copy.createGraphics();
            graphics.drawImage(original, 0, 0, Color.WHITE, null);
            graphics.setColor(Color.BLACK);
            for (Redaction.Area area : redaction.areas()) {
                if (area.x() + area.width() > copy.getWidth() || area.y() + area.height() > copy.getHeight()) {
                    throw new IllegalArgumentException("an area goes beyond the picture");
                }
                graphics.fillRect(area.x(), area.y(), area.width(), area.height());
            }
            graphics.dispose();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(copy, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalArgumentException("the item is no picture", e);
        }
    }
}
