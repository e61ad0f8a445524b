package org.zhengming.analytics.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhengming.analytics.index.Findings.plain;

import java.io.Closeable;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.analytics.index.SearchIndex;

/** A stream processor loads its job's classes apart, so that two copies of this code meet in one process. */
class OtherClassLoaderTest {

    @TempDir
    Path directory;

    @Test
    void openings_of_two_class_loaders_in_one_process_respect_each_other() throws Exception {
        try (URLClassLoader apart = loader();
                SearchIndex writer = LuceneIndex.open(directory)) {
            Class<?> type = apart.loadClass(LuceneIndex.class.getName());
            assertThat(type).isNotEqualTo(LuceneIndex.class);
            assertThatThrownBy(() -> type.getMethod("open", Path.class).invoke(null, directory))
                    .isInstanceOf(InvocationTargetException.class)
                    .cause()
                    .hasToString("org.zhengming.analytics.index.IndexException: Another writer holds the index in "
                            + directory + ".");
            Object reader = type.getMethod("openReadOnly", Path.class).invoke(null, directory);
            try (Closeable closing = (Closeable) reader) {
                writer.write(List.of(plain("1", "甲")));
                writer.commit();
                type.getMethod("refresh").invoke(reader);
                Optional<?> found =
                        (Optional<?>) type.getMethod("find", String.class).invoke(reader, "1");
                assertThat(found).isPresent();
            }
        }
    }

    private static URLClassLoader loader() throws Exception {
        String[] entries = System.getProperty("java.class.path").split(File.pathSeparator);
        URL[] urls = new URL[entries.length];
        for (int i = 0; i < entries.length; i++) {
            urls[i] = new File(entries[i]).toURI().toURL();
        }
        return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    }
}
