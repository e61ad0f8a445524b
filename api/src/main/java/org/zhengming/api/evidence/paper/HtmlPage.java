package org.zhengming.api.evidence.paper;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A page to print, without script and without anything from outside. */
final class HtmlPage {

    private static final String STYLE =
            "body{font-family:serif;max-width:50em;margin:2em auto;line-height:1.6}table{border-collapse:collapse;width:100%}"
                    + "th,td{border:1px solid #444;padding:.3em .5em;text-align:left;vertical-align:top;"
                    + "overflow-wrap:anywhere}th{width:12em;font-weight:normal;background:#f2f2f2}"
                    + "h1{text-align:center}pre{white-space:pre-wrap;overflow-wrap:anywhere}";

    private final StringBuilder body = new StringBuilder();
    private final String language;
    private final String title;

    HtmlPage(String language, String title) {
        this.language = language;
        this.title = title;
        body.append("<h1>").append(escaped(title)).append("</h1>\n");
    }

    void heading(String text) {
        body.append("<h2>").append(escaped(text)).append("</h2>\n");
    }

    void paragraph(String text) {
        body.append("<p>").append(escaped(text)).append("</p>\n");
    }

    void code(String text) {
        body.append("<pre>").append(escaped(text)).append("</pre>\n");
    }

    void beginTable() {
        body.append("<table>\n");
    }

    void row(String name, String value) {
        body.append("<tr><th>").append(escaped(name)).append("</th><td>");
        body.append(escaped(value == null ? "" : value)).append("</td></tr>\n");
    }

    void endTable() {
        body.append("</table>\n");
    }

    void list(List<String> lines) {
        body.append("<ol>\n");
        lines.forEach(each -> body.append("<li>").append(escaped(each)).append("</li>\n"));
        body.append("</ol>\n");
    }

    byte[] bytes() {
        return ("<!DOCTYPE html>\n<html lang=\"" + language + "\"><head><meta charset=\"utf-8\"><title>"
                        + escaped(title) + "</title><style>" + STYLE + "</style></head><body>\n" + body
                        + "</body></html>\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "<br>");
    }
}
