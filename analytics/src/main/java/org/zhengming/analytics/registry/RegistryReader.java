package org.zhengming.analytics.registry;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads a registry from JSON Lines, plain or gzip, one {@link ProtectedPerson} a line; empty lines are skipped. */
public final class RegistryReader {

    private static final int GZIP_MAGIC = 0x1f8b;
    private static final String FULL_COPY = "Get a complete copy of the file.";

    private final PersonParser parser = new PersonParser();
    private final Map<String, Long> lineOfPerson = new HashMap<>();
    private final List<ProtectedPerson> persons = new ArrayList<>();
    private final List<RegistryProblem> problems = new ArrayList<>();
    private long line;

    private RegistryReader() {}

    /**
     * @throws RegistryException with every problem found, if the content is not a registry
     * @throws IOException if the file cannot be opened
     */
    public static Registry read(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return read(input);
        }
    }

    /**
     * @param input read to its end, not closed
     * @throws RegistryException with every problem found, if the content is not a registry
     * @throws IOException if the input fails
     */
    public static Registry read(InputStream input) throws IOException {
        return new RegistryReader().readAll(input);
    }

    private Registry readAll(InputStream input) throws IOException {
        try {
            readLines(input);
        } catch (EOFException e) {
            problems.add(new RegistryProblem("REGISTRY_CUT_OFF", line, "The compressed file is cut off.", FULL_COPY));
        } catch (ZipException e) {
            problems.add(new RegistryProblem("REGISTRY_DAMAGED", line, "The compressed file is damaged.", FULL_COPY));
        } catch (CharacterCodingException e) {
            problems.add(new RegistryProblem(
                    "REGISTRY_NOT_UTF8", line + 1, "The file is not UTF-8 text.", "Save it as UTF-8 JSON Lines."));
        }
        if (!problems.isEmpty()) {
            throw new RegistryException(problems);
        }
        return Registry.of(persons);
    }

    private void readLines(InputStream input) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(
                decompressed(input),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        String text;
        while ((text = reader.readLine()) != null && problems.size() < RegistryException.LIMIT) {
            line++;
            String json = line == 1 && text.startsWith("\ufeff") ? text.substring(1) : text;
            if (!json.isBlank()) {
                readPerson(json);
            }
        }
    }

    private void readPerson(String json) {
        try {
            ProtectedPerson person = parser.parse(json, line);
            Long first = lineOfPerson.putIfAbsent(person.id(), line);
            if (first != null) {
                throw new RegistryException(
                        "PERSON_ID_TWICE",
                        line,
                        "The id " + person.id() + " already stands in line " + first + ".",
                        "Give every person an id of their own.");
            }
            persons.add(person);
        } catch (RegistryException e) {
            problems.addAll(e.problems());
        }
    }

    private static InputStream decompressed(InputStream input) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(input, 1 << 16);
        buffered.mark(2);
        int magic = buffered.read() << 8 | buffered.read();
        buffered.reset();
        return magic == GZIP_MAGIC ? new GZIPInputStream(buffered, 1 << 16) : buffered;
    }
}
