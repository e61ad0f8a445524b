package org.zhengming.api.delivery;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Date;
import java.util.Locale;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.zhengming.api.alert.Alert;
import org.zhengming.ingest.fetch.TrustedCertificates;
import org.zhengming.ingest.source.AlertPlaces;
import org.zhengming.ingest.source.AlertPlaces.Encryption;

/** Tells people by mail, through the one server of the configuration. */
final class MailChannel implements Channel {

    private final AlertPlaces.Mailbox place;
    private final AlertPlaces.MailServer server;
    private final URI pages;
    private final DeliveryPolicy policy;
    private final InstantSource clock;

    MailChannel(AlertPlaces.Mailbox place, AlertPlaces places, DeliveryPolicy policy, InstantSource clock) {
        this.place = place;
        this.server = places.mail();
        this.pages = places.pages();
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public void send(String id, Alert alert) throws DeliveryException {
        String password = server.user() == null ? null : WebhookChannel.secret(server.secret());
        try {
            Session session = Session.getInstance(properties());
            MimeMessage message = message(session, id, alert);
            try (Transport transport = session.getTransport("smtp")) {
                transport.connect(server.host(), server.port(), server.user(), password);
                transport.sendMessage(message, message.getAllRecipients());
            }
        } catch (AuthenticationFailedException refused) {
            throw new DeliveryException(DeliveryProblem.MAIL_SIGN_IN);
        } catch (SendFailedException refused) {
            throw new DeliveryException(DeliveryProblem.MAIL_REFUSED);
        } catch (MessagingException | IOException failure) {
            throw new DeliveryException(problem(failure));
        }
    }

    /** A connection that cannot be encrypted fails in one of two ways: no STARTTLS, or no trust. */
    private static DeliveryProblem problem(Exception failure) {
        boolean encryption = failure.getCause() instanceof SSLException
                || failure.getMessage() != null && failure.getMessage().contains("STARTTLS");
        return encryption ? DeliveryProblem.MAIL_ENCRYPTION : DeliveryProblem.UNREACHABLE;
    }

    private Properties properties() throws IOException {
        String timeout = Long.toString(policy.timeout().toMillis());
        Properties properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", timeout);
        properties.put("mail.smtp.timeout", timeout);
        properties.put("mail.smtp.writetimeout", timeout);
        properties.put("mail.smtp.auth", Boolean.toString(server.user() != null));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(server.encryption() == Encryption.TLS));
        String upgraded = Boolean.toString(server.encryption() == Encryption.STARTTLS);
        properties.put("mail.smtp.starttls.enable", upgraded);
        properties.put("mail.smtp.starttls.required", upgraded);
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        if (server.certificate() != null) {
            properties.put(
                    "mail.smtp.ssl.socketFactory",
                    TrustedCertificates.context(server.certificate()).getSocketFactory());
        }
        return properties;
    }

    private MimeMessage message(Session session, String id, Alert alert) throws MessagingException {
        Locale locale = place.english() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        MailText text = MailText.of(OutwardAlert.of(id, alert, pages), locale);
        MimeMessage message = new NamedMessage(session, "<" + id + "@zhengming>");
        message.setFrom(new InternetAddress(server.from()));
        for (String to : place.to()) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(to));
        }
        message.setSubject(text.subject(), "UTF-8");
        message.setText(text.body(), "UTF-8");
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Content-Language", locale.toLanguageTag());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Zhengming-Delivery", id);
        return message;
    }

    /** Keeps its id when it is sent again, so that mail programs can show a repeat once. */
    private static final class NamedMessage extends MimeMessage {

        private final String name;

        NamedMessage(Session session, String name) {
            super(session);
            this.name = name;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", name);
        }
    }
}
