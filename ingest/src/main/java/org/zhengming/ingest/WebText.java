package org.zhengming.ingest;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Bytes from the web as text. The charset is looked for in the byte order mark, the Content-Type header, the document
 * itself ({@code <meta>} or the XML declaration) and the bytes' own patterns, in this order; one in which the bytes are
 * not valid loses to the next. Text that is valid UTF-8 beyond chance is UTF-8 whatever is declared, because pages
 * moved to UTF-8 often keep an old declaration. GB2312 and GBK are read as GB18030, which contains them.
 *
 * @param text without byte order mark
 * @param damaged whether some bytes are not valid in the charset; U+FFFD stands in their place
 */
public record WebText(String text, Charset charset, boolean damaged) {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int DECLARED_WITHIN = 4096;
    private static final int BEYOND_CHANCE = 12;
    private static final Pattern HEADER =
            Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern INSIDE = Pattern.compile(
            "<meta[^>]{0,200}?charset\\s*=\\s*[\"']?([\\w.:-]+)|<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([\\w.:-]+)",
            Pattern.CASE_INSENSITIVE);

    /** @param contentType value of the Content-Type header, or {@code null} */
    public static WebText decode(byte[] bytes, String contentType) {
        Charset marked = byteOrderMark(bytes);
        if (marked != null) {
            return inCharset(bytes, marked);
        }
        Set<Charset> candidates = candidates(bytes, contentType);
        Charset first = null;
        for (Charset candidate : candidates) {
            if (isSingleByte(candidate) && !isAscii(bytes)) {
                continue;
            }
            first = first == null ? candidate : first;
            if (decodes(bytes, candidate)) {
                return inCharset(bytes, candidate);
            }
        }
        boolean latinAlone =
                candidates.stream().findFirst().filter(WebText::isSingleByte).isPresent();
        return latinAlone ? inCharset(bytes, candidates.iterator().next()) : inCharset(bytes, first);
    }

    private static Set<Charset> candidates(byte[] bytes, String contentType) {
        Set<Charset> candidates = new LinkedHashSet<>();
        if (highBytes(bytes) >= BEYOND_CHANCE && decodes(bytes, StandardCharsets.UTF_8)) {
            candidates.add(StandardCharsets.UTF_8);
        }
        add(candidates, contentType == null ? null : firstGroup(HEADER.matcher(contentType)));
        int start = Math.min(bytes.length, DECLARED_WITHIN);
        add(candidates, firstGroup(INSIDE.matcher(new String(bytes, 0, start, StandardCharsets.ISO_8859_1))));
        if (decodes(bytes, StandardCharsets.UTF_8)) {
            candidates.add(StandardCharsets.UTF_8);
        }
        add(candidates, detect(bytes));
        candidates.add(StandardCharsets.UTF_8);
        candidates.add(GB18030);
        return candidates;
    }

    private static void add(Set<Charset> candidates, String name) {
        Charset charset = name == null ? null : charset(name);
        if (charset != null) {
            candidates.add(charset);
        }
    }

    private static String firstGroup(Matcher matcher) {
        if (!matcher.find()) {
            return null;
        }
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return null;
    }

    private static String detect(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, 1 << 16));
        detector.dataEnd();
        return detector.getDetectedCharset();
    }

    /** @return {@code null} for a name that is none, and for encodings that a web page cannot be in */
    private static Charset charset(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("gb") || lower.equals("hz-gb-2312") || lower.equals("x-gbk")) {
            return GB18030;
        }
        if (lower.equals("iso-8859-1") || lower.equals("us-ascii") || lower.equals("latin1")) {
            return WINDOWS_1252;
        }
        if (lower.startsWith("utf-16") || lower.startsWith("utf-32")) {
            return null;
        }
        try {
            return Charset.forName(lower.equals("utf8") ? "UTF-8" : lower);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static Charset byteOrderMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return startsWith(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : null;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static WebText inCharset(byte[] bytes, Charset charset) {
        boolean valid = decodes(bytes, charset);
        if (!valid && charset.equals(StandardCharsets.UTF_8)) {
            return repaired(bytes);
        }
        return new WebText(withoutMark(new String(bytes, charset)), charset, !valid);
    }

    /**
     * UTF-8 with foreign pieces, as when a template in one charset is filled from a database in another: a piece between
     * two tags that is not UTF-8 but GB18030 is read as that.
     */
    private static WebText repaired(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        boolean damaged = false;
        ByteArrayOutputStream piece = new ByteArrayOutputStream();
        for (int i = 0; i <= bytes.length; i++) {
            boolean boundary = i == bytes.length || bytes[i] == '<' || bytes[i] == '>' || bytes[i] == '\n';
            if (boundary && piece.size() > 0) {
                byte[] raw = piece.toByteArray();
                boolean foreign = !decodes(raw, StandardCharsets.UTF_8);
                boolean readable = foreign && decodes(raw, GB18030);
                damaged |= foreign && !readable;
                text.append(new String(raw, readable ? GB18030 : StandardCharsets.UTF_8));
                piece.reset();
            }
            if (i < bytes.length) {
                piece.write(bytes[i]);
            }
        }
        return new WebText(withoutMark(text.toString()), StandardCharsets.UTF_8, damaged);
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean isSingleByte(Charset charset) {
        return charset.canEncode() && charset.newEncoder().maxBytesPerChar() <= 1.0f;
    }

    private static boolean isAscii(byte[] bytes) {
        return highBytes(bytes) == 0;
    }

    private static int highBytes(byte[] bytes) {
        int count = 0;
        for (byte value : bytes) {
            count += value < 0 ? 1 : 0;
        }
        return count;
    }

    private static boolean decodes(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
