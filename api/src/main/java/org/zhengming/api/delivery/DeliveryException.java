package org.zhengming.api.delivery;

/** A try failed. It says why by a code alone: no address, no secret and nothing of the message. */
final class DeliveryException extends Exception {

    private final DeliveryProblem problem;
    private final int status;

    DeliveryException(DeliveryProblem problem) {
        this(problem, 0);
    }

    DeliveryException(DeliveryProblem problem, int status) {
        super(problem.name(), null, false, false);
        this.problem = problem;
        this.status = status;
    }

    DeliveryProblem problem() {
        return problem;
    }

    int status() {
        return status;
    }
}
