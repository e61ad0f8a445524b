package org.zhengming.ingest.source;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.zhengming.ingest.source.AlertPlaces.Channel;
import org.zhengming.ingest.source.AlertPlaces.Encryption;
import org.zhengming.ingest.source.AlertPlaces.MailServer;
import org.zhengming.ingest.source.AlertPlaces.Mailbox;
import org.zhengming.ingest.source.AlertPlaces.Webhook;
import org.zhengming.ingest.source.ConfigurationProblem.Code;

/** Reads the section {@code alerts}. */
final class AlertSection {

    private static final String HTTPS = "https://…";
    private static final String MAIL = "name@host.example";

    private final Function<String, Path> path;

    /** @param path turns a text of the file into a path, {@code null} for a text that is none */
    AlertSection(Function<String, Path> path) {
        this.path = path;
    }

    AlertPlaces read(Section section) {
        URI pages = section.value("pages", "http(s)://…", Values::webAddress, null);
        boolean mails = section.members().containsKey("mail");
        Section server = section.section("mail");
        MailServer mail = mails ? mail(server) : null;
        List<Channel> channels = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Section each : section.sections("channels")) {
            String name = each.required("name", "a-z 0-9 - _", Values::identifier, "");
            if (!name.isEmpty() && !names.add(name)) {
                each.add(Code.DUPLICATE_CHANNEL, each.line("name"), name);
            }
            Channel channel = channel(each, name);
            if (channel instanceof Mailbox && !mails) {
                each.add(Code.MISSING_KEY, section.line(), "mail");
            }
            if (channel != null) {
                channels.add(channel);
            }
        }
        section.end();
        return new AlertPlaces(pages, mail, channels);
    }

    private MailServer mail(Section section) {
        Encryption encryption =
                section.value("encryption", "tls, starttls, none", AlertSection::encryption, Encryption.STARTTLS);
        String user = section.value("user", "name", Values::text, null);
        if (user != null && encryption == Encryption.NONE) {
            section.add(Code.WRONG_VALUE, section.line("encryption"), "encryption", "none", "tls, starttls");
        }
        MailServer server = new MailServer(
                section.required("host", "name", Values::text, ""),
                section.value("port", "0-65535", Values::port, encryption == Encryption.TLS ? 465 : 587),
                encryption,
                user,
                user == null ? null : secret(section),
                section.value("certificate", "path", path, null),
                section.required("from", MAIL, Values::mailAddress, ""));
        section.end();
        return server;
    }

    private Channel channel(Section section, String name) {
        String kind = section.required("kind", "webhook, mail", AlertSection::kind, null);
        Channel channel =
                switch (kind) {
                    case "webhook" -> webhook(section, name);
                    case "mail" -> mailbox(section, name);
                    case null, default -> null;
                };
        if (channel != null) {
            section.end();
        }
        return channel;
    }

    private Webhook webhook(Section section, String name) {
        boolean inside = section.value("allow-private-addresses", "true, false", Values::flag, false);
        // In clear only within one's own network.
        Function<String, URI> address = inside ? Values::webAddress : AlertSection::https;
        return new Webhook(name, section.required("url", HTTPS, address, null), secret(section), inside);
    }

    private static Mailbox mailbox(Section section, String name) {
        List<String> to = section.list("to", MAIL, Values::mailAddress);
        if (!section.members().containsKey("to")) {
            section.add(Code.MISSING_KEY, section.line(), "to");
        }
        String language = section.value("language", "zh-CN, en", AlertSection::language, "zh-CN");
        return new Mailbox(name, to, language.equals("en"));
    }

    private SecretPlace secret(Section section) {
        Path file = section.value("secret-file", "path", path, null);
        String variable = section.value("secret-variable", "name", Values::text, null);
        if (file == null && variable == null) {
            section.add(Code.MISSING_KEY, section.line(), "secret-file");
        }
        return new SecretPlace(file, variable);
    }

    private static Encryption encryption(String text) {
        return switch (text) {
            case "tls" -> Encryption.TLS;
            case "starttls" -> Encryption.STARTTLS;
            case "none" -> Encryption.NONE;
            default -> null;
        };
    }

    private static String kind(String text) {
        return text.equals("webhook") || text.equals("mail") ? text : null;
    }

    private static String language(String text) {
        return text.equals("zh-CN") || text.equals("en") ? text : null;
    }

    private static URI https(String text) {
        URI address = Values.webAddress(text);
        return address != null && "https".equalsIgnoreCase(address.getScheme()) ? address : null;
    }
}
