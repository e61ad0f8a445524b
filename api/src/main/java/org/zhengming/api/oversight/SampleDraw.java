package org.zhengming.api.oversight;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.zhengming.ingest.Sha256;

/**
 * Draws a sample that nobody chose and everybody can draw again: pieces in the order of the SHA-256 of the seed, a line end
 * and the piece's key, the first ones taken. Whoever gives the seed does not know the pieces, and whoever knows them does
 * not give the seed.
 */
final class SampleDraw {

    private SampleDraw() {}

    static List<SamplePiece> draw(Collection<SamplePiece> population, String seed, int size) {
        return population.stream()
                .sorted(Comparator.comparing((SamplePiece piece) -> Sha256.hex(seed + "\n" + piece.key())))
                .limit(size)
                .toList();
    }

    /** By which it is proved later what was there to draw from. */
    static String digest(Collection<SamplePiece> population) {
        return Sha256.hex(population.stream().map(SamplePiece::key).sorted().collect(Collectors.joining("\n")));
    }
}
