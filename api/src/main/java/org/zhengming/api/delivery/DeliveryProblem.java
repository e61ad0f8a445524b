package org.zhengming.api.delivery;

/** Why a try failed. Each has a sentence and a way out in the web pages. */
public enum DeliveryProblem {
    /** The host leads to an address of an internal network, which the configuration does not allow. */
    PRIVATE_ADDRESS,
    /** No connection, or no answer in time. */
    UNREACHABLE,
    /** A webhook answered with another status than 2xx. */
    STATUS,
    /** There is nothing where the secret should be. */
    SECRET_MISSING,
    /** The mail server does not accept user and password. */
    MAIL_SIGN_IN,
    /** The mail server does not take the message. */
    MAIL_REFUSED,
    /** The connection to the mail server cannot be encrypted as it must. */
    MAIL_ENCRYPTION,
    /** The configuration has no channel of this name any more. */
    CHANNEL_GONE,
    /** The audit log cannot be written, and nothing leaves without a trace. */
    AUDIT_UNAVAILABLE,
    /** The program failed; see the log. */
    INTERNAL
}
