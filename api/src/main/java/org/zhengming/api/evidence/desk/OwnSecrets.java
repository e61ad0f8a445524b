package org.zhengming.api.evidence.desk;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;

/** Random secrets in files that their owner alone can read. */
final class OwnSecrets {

    private OwnSecrets() {}

    static byte[] readOrMake(Path file, int bytes) throws IOException {
        if (!Files.exists(file)) {
            byte[] made = new byte[bytes];
            new SecureRandom().nextBytes(made);
            boolean posix =
                    Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
            FileAttribute<?>[] own = posix
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                    }
                    : new FileAttribute<?>[0];
            try (var channel =
                    Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), own)) {
                channel.write(java.nio.ByteBuffer.wrap(made));
            } catch (FileAlreadyExistsException another) {
                return readOrMake(file, bytes);
            }
        }
        byte[] read = Files.readAllBytes(file);
        if (read.length != bytes) {
            throw new IOException("the key file has another length than a key");
        }
        return read;
    }
}
