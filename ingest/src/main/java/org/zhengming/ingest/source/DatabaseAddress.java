package org.zhengming.ingest.source;

import java.nio.file.Path;

/**
 * A PostgreSQL server that the office has. The passwords are not in the configuration, only where they are kept.
 *
 * @param name of the database
 * @param tls whether the connection must be encrypted, with a certificate that the machine trusts
 * @param secretFile properties: the password of each role of {@code deploy/postgresql/roles.sql}
 */
public record DatabaseAddress(String host, int port, String name, boolean tls, Path secretFile) {}
