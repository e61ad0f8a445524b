package org.zhengming.api.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads the sources of this module: laws change, so no clause may stand anywhere but in the catalogue. */
class CitedBasesTest {

    private static final Path MAIN = Path.of("src", "main");
    private static final Pattern CITED = Pattern.compile("[\"'\\s]" + "(law:[a-z0-9.-]*[a-z0-9])");
    private static final Pattern CLAUSE = Pattern.compile("第[一二三四五六七八九十百千零0-9]+(条|款)|〔[0-9]{4}〕|(法发|法释|公通字)[0-9〔(（]");
    private static final Pattern COMMENT =
            Pattern.compile("/\\*.*?\\*/|//[^\"\n]*$", Pattern.DOTALL | Pattern.MULTILINE);

    @Test
    void every_cited_basis_stands_in_the_catalogue() throws IOException {
        Set<String> known = LegalCatalogue.bundled().ids();
        Set<String> cited = new TreeSet<>();
        for (Path file : files(path -> !path.endsWith("catalogue.json"))) {
            Matcher matcher = CITED.matcher(withoutComments(file));
            while (matcher.find()) {
                cited.add(matcher.group(1));
            }
        }

        assertThat(cited).isNotEmpty().isSubsetOf(known);
    }

    @Test
    void no_clause_stands_in_code() throws IOException {
        for (Path file : files(path -> path.toString().endsWith(".java"))) {
            assertThat(CLAUSE.matcher(withoutComments(file)).results().map(found -> found.group()))
                    .as("clauses in %s: cite a legal basis by its id instead", file)
                    .isEmpty();
        }
    }

    private static String withoutComments(Path file) throws IOException {
        String text = Files.readString(file);
        return file.toString().endsWith(".java") ? COMMENT.matcher(text).replaceAll("") : text;
    }

    private static List<Path> files(Predicate<Path> wanted) throws IOException {
        try (Stream<Path> all = Files.walk(MAIN)) {
            return all.filter(path -> path.toString().matches(".*\\.(java|json|properties|html|sql|txt)"))
                    .filter(wanted)
                    .toList();
        }
    }
}
