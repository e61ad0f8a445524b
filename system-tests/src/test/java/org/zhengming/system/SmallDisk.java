package org.zhengming.system;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A disk of some megabytes that only one program sees: a tmpfs in a mount namespace of its own, which on Linux anybody
 * may make. The program's process id leads to it from outside.
 *
 * @param folder where the program sees the disk
 * @param seed what the disk holds at first
 */
record SmallDisk(Path folder, Path seed, int megabytes) {

    private static final int BLOCK = 1 << 16;

    /** The command in which a program sees the disk; it takes the place of the shell, and so keeps its process id. */
    List<String> command() {
        String script = "mount -t tmpfs -o size=%dm tmpfs '%s' && cp -a '%s/.' '%s/' && exec \"$@\""
                .formatted(megabytes, folder, seed, folder);
        return List.of("unshare", "--user", "--map-root-user", "--mount", "sh", "-c", script, "sh");
    }

    /** The disk from outside. */
    Path of(Program program) {
        return Path.of("/proc/" + program.id() + "/root" + folder);
    }

    /** Writes until there is no room at all. */
    void fill(Program program) throws IOException {
        byte[] block = new byte[BLOCK];
        try (OutputStream out = Files.newOutputStream(filler(program))) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            if (Files.getFileStore(of(program)).getUsableSpace() >= BLOCK) {
                throw full;
            }
        }
    }

    void makeRoom(Program program) throws IOException {
        Files.delete(filler(program));
    }

    private Path filler(Program program) {
        return of(program).resolve("filler");
    }
}
