package org.zhengming.api.document.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.DocumentException;
import org.openpdf.text.pdf.BaseFont;

/**
 * The font that PDF documents are set in: one that is configured, else the one that comes with the program (Noto Serif
 * SC), else one of the system. Read when it is first used; the file is kept in memory, about 15 MB.
 */
public final class DocumentFont {

    private static final String BUNDLED = "/fonts/NotoSerifSC-Regular.ttf";

    /** Of a collection, the member for simplified Chinese. */
    private static final List<String> OF_THE_SYSTEM = List.of(
            "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc,2",
            "/usr/share/fonts/noto-cjk/NotoSerifCJK-Regular.ttc,2",
            "/usr/share/fonts/google-noto-serif-cjk-vf-fonts/NotoSerifCJK-VF.ttc,2",
            "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc,2");

    private final String name;
    private final boolean comesWithTheProgram;
    private byte[] bytes;

    private DocumentFont(String name, boolean comesWithTheProgram) {
        this.name = name;
        this.comesWithTheProgram = comesWithTheProgram;
    }

    /**
     * @param configured a font file, of a collection with a comma and a number; {@code null} for the default
     * @throws FontMissingException if the configured file, or any font at all, is not there
     */
    public static DocumentFont find(@Nullable String configured) {
        if (configured != null) {
            return ofFile(configured);
        }
        return DocumentFont.class.getResource(BUNDLED) != null
                ? new DocumentFont("NotoSerifSC-Regular.ttf", true)
                : ofFile(ofTheSystem());
    }

    private static String ofTheSystem() {
        return OF_THE_SYSTEM.stream()
                .filter(font -> Files.isReadable(file(font)))
                .findFirst()
                .orElseThrow(() -> new FontMissingException(
                        "no font with Chinese characters was found: install the" + " package fonts-noto-cjk"));
    }

    private static DocumentFont ofFile(String font) {
        if (!Files.isReadable(file(font))) {
            throw new FontMissingException("the font " + font + " cannot be read: name another file, or none");
        }
        return new DocumentFont(font, false);
    }

    private static Path file(String font) {
        return Path.of(font.replaceFirst(",[0-9]+$", ""));
    }

    /** A font object of its own for each document: the library's objects are not made for several threads. */
    BaseFont open() {
        try {
            byte[] content = comesWithTheProgram ? bundled() : null;
            return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, content, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DocumentException e) {
            throw new FontMissingException("the font " + name + " cannot be used: " + e.getMessage());
        }
    }

    private synchronized byte[] bundled() throws IOException {
        if (bytes == null) {
            try (InputStream in = DocumentFont.class.getResourceAsStream(BUNDLED)) {
                bytes = in.readAllBytes();
            }
        }
        return bytes;
    }
}
