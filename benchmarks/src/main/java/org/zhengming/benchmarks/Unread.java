package org.zhengming.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.zhengming.analytics.Analyser;
import org.zhengming.analytics.registry.RegistryReader;
import org.zhengming.ingest.Post;
import org.zhengming.ingest.export.LineReader;
import org.zhengming.ingest.export.PostJson;

/** The posts of a file that the trained reader is never asked about: nobody is meant, and nobody is in doubt. */
final class Unread {

    private Unread() {}

    /** Writes them to {@code to} and says how many are left out. */
    static Path of(Path posts, Path registry, Path to, PrintWriter out) throws IOException {
        Analyser analyser = new Analyser(RegistryReader.read(registry));
        PostJson json = new PostJson();
        long left = 0;
        long characters = 0;
        try (LineReader lines = new LineReader(Files.newInputStream(posts), posts.toString());
                OutputStream kept = new BufferedOutputStream(Files.newOutputStream(to))) {
            while (lines.hasNext()) {
                LineReader.Line line = lines.next();
                Post post = Sample.post(json, line);
                if (analyser.mayPoint(post)) {
                    left++;
                    characters += post.content().length();
                } else {
                    kept.write(line.bytes());
                    kept.write('\n');
                }
            }
        }
        out.printf("left out: %,d posts of %,d characters, which the trained reader reads%n", left, characters);
        out.flush();
        return to;
    }
}
