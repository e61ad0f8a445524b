package org.zhengming.api.database;

/** The database cannot be started, reached or used; the message says in one sentence what to do. */
public final class DatabaseException extends RuntimeException {

    public DatabaseException(String message) {
        super(message);
    }

    public DatabaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
