package org.zhengming.api.evidence.desk;

/** What is kept of a package is not what was kept. */
final class DamagedPackageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DamagedPackageException(Exception cause) {
        super("a kept package was changed", cause);
    }
}
