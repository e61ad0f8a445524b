package org.zhengming.node;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/** The folder of a node, laid out as the server expects it: the module that speaks HTTP beside everything else. */
record NodeHome(Path folder) {

    private static final String DESCRIPTOR = "plugin-descriptor.properties";

    /** Lays the folder out; one that is there already keeps its data. */
    void prepare() throws IOException {
        Path module = folder.resolve("modules/transport-netty4");
        for (String name : List.of("config", "data", "logs", "plugins", "lib", "modules/transport-netty4")) {
            Files.createDirectories(folder.resolve(name));
        }
        for (String library : libraries()) {
            Path jar = Path.of(library);
            Path link = module.resolve(jar.getFileName());
            if (isOfModule(jar) && Files.notExists(link)) {
                Files.createSymbolicLink(link, jar);
            }
            if (name(jar).startsWith("transport-netty4")) {
                Files.write(module.resolve(DESCRIPTOR), descriptor(jar));
            }
        }
    }

    /** Everything but the module, which a class loader of its own loads. */
    static String classpath() {
        String server = libraries().stream()
                .filter(library -> !isOfModule(Path.of(library)))
                .collect(Collectors.joining(File.pathSeparator));
        return own() + File.pathSeparator + server;
    }

    private static String own() {
        return Path.of(NodeHome.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString();
    }

    private static List<String> libraries() {
        try (InputStream list = NodeHome.class.getResourceAsStream("classpath.txt")) {
            String text = new String(list.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.asList(text.strip().split(File.pathSeparator));
        } catch (IOException failure) {
            throw new UncheckedIOException("The list of the server's libraries cannot be read", failure);
        }
    }

    private static boolean isOfModule(Path jar) {
        return name(jar).startsWith("netty-") || name(jar).startsWith("transport-netty4");
    }

    private static String name(Path jar) {
        return jar.getFileName().toString();
    }

    /** As the jar brings it, but loaded from a classpath and not as a Java module. */
    private static List<String> descriptor(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            String entry = file.stream()
                    .map(found -> found.getName())
                    .filter(found -> found.endsWith(DESCRIPTOR))
                    .findFirst()
                    .orElseThrow(() -> new IOException(jar + " describes no module"));
            try (InputStream content = file.getInputStream(file.getEntry(entry))) {
                return new String(content.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("modulename="))
                        .toList();
            }
        }
    }
}
