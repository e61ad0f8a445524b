package org.zhengming.ingest.source;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;
import org.zhengming.ingest.PostKind;

/** Values as the configuration writes them. Each method gives {@code null} for a text that is none. */
final class Values {

    private static final Pattern IDENTIFIER = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");
    private static final Pattern SERVERS =
            Pattern.compile("(?:[\\w.-]+|\\[[0-9a-fA-F:]+]):\\d{1,5}(?:,(?:[\\w.-]+|\\[[0-9a-fA-F:]+]):\\d{1,5})*");
    private static final Pattern TOPIC = Pattern.compile("[a-zA-Z0-9._-]{1,249}");
    private static final Pattern INDEX_NAME = Pattern.compile("[a-z][a-z0-9_-]{0,99}");
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,190}");
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d)");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})\\s*(B|KB|MB|GB)?");

    private static final int MOST_WORKERS = 128;
    private static final int LONGEST_LABEL = 40;

    private Values() {}

    static String text(String text) {
        return text.isEmpty() ? null : text;
    }

    /** One short line, so that it fits wherever a source is named. */
    static String label(String text) {
        boolean plain = text.chars().noneMatch(Character::isISOControl);
        return plain && !text.isEmpty() && text.codePointCount(0, text.length()) <= LONGEST_LABEL ? text : null;
    }

    static PostKind postKind(String text) {
        return switch (text) {
            case "news" -> PostKind.NEWS;
            case "post" -> PostKind.POST;
            case "comment" -> PostKind.COMMENT;
            default -> null;
        };
    }

    static String identifier(String text) {
        return IDENTIFIER.matcher(text).matches() ? text : null;
    }

    /** Without the spaces after its commas. */
    static String servers(String text) {
        String joined = text.replaceAll("\\s*,\\s*", ",");
        return SERVERS.matcher(joined).matches() ? joined : null;
    }

    /** One address, not several. */
    static String server(String text) {
        return text.contains(",") ? null : servers(text);
    }

    /** A name of a host, without scheme, port or path; in lower case. */
    static String hostName(String text) {
        String name = text.toLowerCase(Locale.ROOT);
        return name.matches("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*") ? name : null;
    }

    /** A network as {@code 10.0.0.0/8}, or one address in figures; a name is none, and none is looked up. */
    static String network(String text) {
        String[] parts = text.split("/", -1);
        boolean figures =
                parts[0].matches("\\d{1,3}(\\.\\d{1,3}){3}") || parts[0].matches("[0-9a-fA-F.]*:[0-9a-fA-F:.]*");
        try {
            int most = figures ? InetAddress.getByName(parts[0]).getAddress().length * Byte.SIZE : 0;
            String bits = parts.length == 1 ? String.valueOf(most) : parts[1];
            boolean network =
                    figures && parts.length <= 2 && bits.matches("\\d{1,3}") && Integer.parseInt(bits) <= most;
            return network ? parts[0] + "/" + bits : null;
        } catch (UnknownHostException e) {
            return null;
        }
    }

    static String topic(String text) {
        return TOPIC.matcher(text).matches() ? text : null;
    }

    static TopicsSource.Start start(String text) {
        return switch (text) {
            case "earliest" -> TopicsSource.Start.EARLIEST;
            case "latest" -> TopicsSource.Start.LATEST;
            default -> null;
        };
    }

    /** {@code null} when there is no such kind. */
    static String indexKind(String text) {
        return text.equals("lucene") || text.equals("elasticsearch") ? text : null;
    }

    /** {@code null} when there is no such kind. */
    static String jobKind(String text) {
        return text.equals("embedded") || text.equals("cluster") ? text : null;
    }

    /** No more than the job's state can ever be divided among. */
    static Integer parallelism(String text) {
        Integer number = text.matches("\\d{1,3}") ? Integer.valueOf(text) : null;
        return number == null || number < 1 || number > MOST_WORKERS ? null : number;
    }

    /** A folder as a URI with a scheme. */
    static String place(String text) {
        try {
            URI uri = new URI(text);
            return uri.getScheme() != null && uri.getPath() != null ? text : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** A name that Elasticsearch takes for an alias, a letter first. */
    static String indexName(String text) {
        return INDEX_NAME.matcher(text).matches() ? text : null;
    }

    static Boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> null;
        };
    }

    static Integer port(String text) {
        return text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65535 ? Integer.valueOf(text) : null;
    }

    static Duration duration(String text) {
        Matcher match = DURATION.matcher(text);
        if (!match.matches()) {
            return null;
        }
        long amount = Long.parseLong(match.group(1));
        return switch (match.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            case "d" -> Duration.ofDays(amount);
            default -> throw new IllegalStateException("the pattern knows no other unit");
        };
    }

    static Duration positiveDuration(String text) {
        Duration duration = duration(text);
        return duration == null || duration.isZero() ? null : duration;
    }

    /** Bytes; 1 KB is 1024 of them. */
    static Integer size(String text) {
        Matcher match = SIZE.matcher(text.toUpperCase(Locale.ROOT));
        if (!match.matches()) {
            return null;
        }
        long unit =
                switch (match.group(2) == null ? "B" : match.group(2)) {
                    case "KB" -> 1L << 10;
                    case "MB" -> 1L << 20;
                    case "GB" -> 1L << 30;
                    default -> 1L;
                };
        long bytes = Long.parseLong(match.group(1)) * unit;
        return bytes < 1 || bytes > Integer.MAX_VALUE - 8 ? null : (int) bytes;
    }

    static URI webAddress(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getUserInfo() == null ? uri : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    static String mailAddress(String text) {
        return MAIL.matcher(text).matches() ? text : null;
    }

    static String selector(String text) {
        try {
            QueryParser.parse(text);
            return text;
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            return null;
        }
    }
}
