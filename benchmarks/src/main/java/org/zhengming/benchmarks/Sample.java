package org.zhengming.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.zhengming.ingest.ItemRejected;
import org.zhengming.ingest.Post;
import org.zhengming.ingest.export.LineReader;
import org.zhengming.ingest.export.PostJson;

/**
 * Posts held in memory, so that all who are measured read the same texts and none waits for a disk. Each in an array of
 * its own, so that nobody pays for what only others look at.
 *
 * @param posts in the order of the file
 * @param contents the text of each post, with its title if it has one
 * @param lines each post as it stood in the file
 * @param characters UTF-16 code units of all contents together
 * @param bytes of all contents together in UTF-8
 */
record Sample(Post[] posts, String[] contents, byte[][] lines, long characters, long bytes) {

    /**
     * @param most posts beyond these are left unread
     * @throws IllegalArgumentException if a line is no post
     */
    static Sample read(Path file, int most) throws IOException {
        List<Post> posts = new ArrayList<>();
        List<byte[]> bytes = new ArrayList<>();
        PostJson json = new PostJson();
        try (LineReader lines = new LineReader(Files.newInputStream(file), file.toString())) {
            while (lines.hasNext() && posts.size() < most) {
                LineReader.Line line = lines.next();
                posts.add(post(json, line));
                bytes.add(line.bytes());
            }
        }
        return of(posts.toArray(Post[]::new), bytes.toArray(byte[][]::new));
    }

    /** @throws IllegalArgumentException if the line is no post */
    static Post post(PostJson json, LineReader.Line line) {
        try {
            return json.read(line.text());
        } catch (ItemRejected e) {
            throw new IllegalArgumentException(line.source() + " line " + line.number() + ": " + e.getMessage(), e);
        }
    }

    private static Sample of(Post[] posts, byte[][] lines) {
        String[] contents = new String[posts.length];
        long characters = 0;
        long bytes = 0;
        for (int i = 0; i < posts.length; i++) {
            contents[i] = posts[i].content();
            characters += contents[i].length();
            bytes += contents[i].getBytes(StandardCharsets.UTF_8).length;
        }
        return new Sample(posts, contents, lines, characters, bytes);
    }

    int size() {
        return posts.length;
    }

    /** At most so many posts, taken at equal distances. */
    Sample thinned(int most) {
        if (most >= size()) {
            return this;
        }
        double step = (double) size() / most;
        int[] taken = IntStream.range(0, most).map(i -> (int) (i * step)).toArray();
        return of(
                IntStream.of(taken).mapToObj(i -> posts[i]).toArray(Post[]::new),
                IntStream.of(taken).mapToObj(i -> lines[i]).toArray(byte[][]::new));
    }
}
