package org.zhengming.jobs;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A record as a later version of the program may have it: of the same name, with one component more. */
final class LaterRecord {

    /** Name of the component that was added. */
    static final String ADDED = "addedLater";

    private LaterRecord() {}

    /** Compiles it into {@code folder}; the loader that is given back prefers it to the one of today. */
    static ClassLoader of(Class<?> type, Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        boolean compiled = compiler.getTask(
                        complaints,
                        null,
                        null,
                        List.of("-d", folder.toString(), "-proc:none", "-cp", System.getProperty("java.class.path")),
                        null,
                        List.of(source(type)))
                .call();
        if (!compiled) {
            throw new IllegalStateException(complaints.toString());
        }
        return new PreferringLoader(type.getName(), folder.toUri().toURL());
    }

    private static JavaFileObject source(Class<?> type) {
        String components = Arrays.stream(type.getRecordComponents())
                .map(LaterRecord::component)
                .collect(Collectors.joining(", "));
        String text = "package %s; public record %s(%s, String %s) {}"
                .formatted(type.getPackageName(), type.getSimpleName(), components, ADDED);
        return new SimpleJavaFileObject(
                URI.create("string:///" + type.getSimpleName() + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreErrors) {
                return text;
            }
        };
    }

    private static String component(RecordComponent component) {
        return component.getGenericType().getTypeName().replace('$', '.') + " " + component.getName();
    }

    private static final class PreferringLoader extends URLClassLoader {

        private final String preferred;

        PreferringLoader(String preferred, URL folder) {
            super(new URL[] {folder}, LaterRecord.class.getClassLoader());
            this.preferred = preferred;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.equals(preferred)) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }
}
