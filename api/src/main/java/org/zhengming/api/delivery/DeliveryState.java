package org.zhengming.api.delivery;

/** Whether there is still something to do for a delivery. */
public enum DeliveryState {
    WAITING,
    DELIVERED,
    /** Given up after the last try; somebody can have it tried again. */
    DEAD
}
