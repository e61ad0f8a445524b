package org.zhengming.api.delivery;

import org.zhengming.api.alert.Alert;

/** A way out of the house. */
interface Channel extends AutoCloseable {

    /**
     * Sends an alert once; returns when the other side has taken it.
     *
     * @param id of the delivery, the same at every try
     */
    void send(String id, Alert alert) throws DeliveryException;

    @Override
    default void close() {
        // most hold nothing open
    }
}
