package org.zhengming.ingest.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** What the answer to a request for a robots.txt means (RFC 9309, 2.3.1), for collectors and for captures alike. */
public final class RobotsFile {

    private static final int OK = 200;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private RobotsFile() {}

    /** What a robots.txt says to a program about one page. */
    public enum Word {
        /** It lets the page be fetched. */
        ALLOWS,
        /** It asks programs to keep out. */
        KEEP_OUT,
        /** There is none, so that everything is allowed. */
        NONE,
        /** It cannot be read, so that nothing is known. */
        UNREADABLE
    }

    /** @param userAgent of which the first word is the name that a robots.txt may speak of */
    public static Word word(URI page, int status, byte[] body, String contentType, String userAgent) {
        BaseRobotRules rules = rules(page.resolve("/robots.txt"), status, body, contentType, names(userAgent));
        if (rules == null) {
            return Word.UNREADABLE;
        }
        if (status != OK) {
            return Word.NONE;
        }
        return rules.isAllowed(page.toString()) ? Word.ALLOWS : Word.KEEP_OUT;
    }

    /** The name that a robots.txt may speak of. */
    static List<String> names(String userAgent) {
        return List.of(userAgent.split("[/ ]", 2)[0].toLowerCase(Locale.ROOT));
    }

    /** @return {@code null} when it cannot be read at the moment */
    static BaseRobotRules rules(URI robots, int status, byte[] body, String contentType, List<String> names) {
        if (status == OK) {
            return new SimpleRobotRulesParser().parseContent(robots.toString(), body, contentType, names);
        }
        boolean unavailable = status == TOO_MANY_REQUESTS || status >= SERVER_ERROR;
        return unavailable ? null : new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL);
    }
}
