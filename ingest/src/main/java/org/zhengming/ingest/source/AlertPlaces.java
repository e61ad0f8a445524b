package org.zhengming.ingest.source;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * Where alerts may be sent. The operator names the places; a rule can only choose among them, so that nobody who writes
 * a rule can send findings elsewhere.
 *
 * @param pages address of the web pages, for links in messages, or {@code null}: then messages carry no links
 * @param mail server that mail is handed to, or {@code null}
 * @param channels in the file's order, none with the same name
 */
public record AlertPlaces(URI pages, MailServer mail, List<Channel> channels) {

    /** Nowhere but the web pages. */
    public static final AlertPlaces NONE = new AlertPlaces(null, null, List.of());

    public AlertPlaces {
        channels = List.copyOf(channels);
    }

    /** How the connection to a mail server is protected. */
    public enum Encryption {
        /** Encrypted from the first byte. */
        TLS,
        /** Encrypted by a command before anything is said; refused when the server cannot. */
        STARTTLS,
        /** Not at all: for a server on the same machine. */
        NONE
    }

    /**
     * A server that takes mail (SMTP).
     *
     * @param user or {@code null} to hand over without signing in
     * @param secret password of the user, or {@code null}
     * @param certificate authority that the server's certificate is checked by, PEM, or {@code null} for the system's
     * @param from address of the sender
     */
    public record MailServer(
            String host,
            int port,
            Encryption encryption,
            String user,
            SecretPlace secret,
            Path certificate,
            String from) {}

    /** A place that rules can name. */
    public sealed interface Channel {
        String name();
    }

    /**
     * A program that is told by HTTP.
     *
     * @param secret key that bodies are signed with
     * @param allowPrivateAddresses whether the host may resolve to a private or local address
     */
    public record Webhook(String name, URI url, SecretPlace secret, boolean allowPrivateAddresses) implements Channel {}

    /**
     * People who are told by mail.
     *
     * @param to their addresses, at least one
     * @param english whether the text is in English instead of Chinese
     */
    public record Mailbox(String name, List<String> to, boolean english) implements Channel {

        public Mailbox {
            to = List.copyOf(to);
        }
    }
}
