package org.zhengming.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.KeyRing;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.jobs.reanalysis.SealRotation;

class SealRotationTest {

    @TempDir
    private Path home;

    @Test
    void originals_are_sealed_anew_page_by_page_also_when_killed_in_between() throws Exception {
        Judged judged = new Judged(home, "").filled(3);
        Path keys = new JobDirectories(judged.configuration.data()).sealKeys();
        IndexedFinding before = leak(judged);
        KeyRing ring = KeyRing.rotate(keys);
        List<Integer> pages = new ArrayList<>();
        try (SealRotation killed = SealRotation.of(judged.configuration, ring, 1)) {
            pages.add(killed.next());
        }
        assertThat(original(judged, keys)).isEqualTo(Judged.LEAK);

        try (SealRotation again = SealRotation.of(judged.configuration, KeyRing.open(keys), 1)) {
            while (again.hasNext()) {
                pages.add(again.next());
            }
        }
        KeyRing.dropOld(keys);

        assertThat(pages).hasSizeGreaterThan(4).containsOnlyOnce(1).containsOnly(0, 1);
        assertThat(original(judged, keys)).isEqualTo(Judged.LEAK);
        IndexedFinding after = leak(judged);
        assertThat(KeyRing.keyOf(after.sealedContent())).isEqualTo(2);
        assertThat(after.resealed(before.sealedContent())).isEqualTo(before);
    }

    @Test
    void while_a_job_works_on_the_data_nothing_is_done() throws Exception {
        Judged judged = new Judged(home, "").filled(0);
        JobDirectories directories = new JobDirectories(judged.configuration.data());
        KeyRing ring = KeyRing.open(directories.sealKeys());

        try (DataLock held = DataLock.take(directories.lock())) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> SealRotation.of(judged.configuration, ring, 1))
                    .isInstanceOfSatisfying(JobStartException.class, refused -> assertThat(refused.code())
                            .isEqualTo("DATA_IN_USE"));
        }
    }

    private static String original(Judged judged, Path keys) throws IOException {
        return KeyRing.open(keys).unsealText("leak", leak(judged).sealedContent());
    }

    private static IndexedFinding leak(Judged judged) throws IOException {
        try (SearchIndex index = judged.index()) {
            return index.find("leak").orElseThrow();
        }
    }
}
