package org.zhengming.jobs.reanalysis;

import java.io.IOException;
import java.util.List;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.KeyRing;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.ingest.source.Configuration;
import org.zhengming.jobs.DataLock;
import org.zhengming.jobs.JobDirectories;
import org.zhengming.jobs.JobStartException;
import org.zhengming.jobs.index.SearchIndexFactory;

/**
 * Seals anew, with the newest key of the ring, the originals in the index that older keys sealed. Goes page by page, each
 * committed, so that it can be killed and begun again; nothing else of a finding changes, its version neither. Keeps the
 * job off the data meanwhile.
 */
public final class SealRotation implements AutoCloseable {

    private final DataLock lock;
    private final KeyRing ring;
    private final SearchIndex writing;
    private final SearchIndex reading;
    private final IndexPages pages;
    private IndexPages.Page page;

    private SealRotation(DataLock lock, KeyRing ring, SearchIndex writing, SearchIndex reading, int atOnce) {
        this.lock = lock;
        this.ring = ring;
        this.writing = writing;
        this.reading = reading;
        this.pages = new IndexPages(reading, null, atOnce);
    }

    /**
     * @param ring of {@link JobDirectories#sealKeys}
     * @param atOnce findings of a page
     * @throws JobStartException DATA_IN_USE if a job works on the data
     */
    public static SealRotation of(Configuration configuration, KeyRing ring, int atOnce) throws IOException {
        DataLock lock = DataLock.take(new JobDirectories(configuration.data()).lock());
        try {
            SearchIndexFactory index = SearchIndexFactory.of(configuration);
            SearchIndex writing = index.open(refused -> {
                throw new JobStartException(
                        "INDEX_REFUSED",
                        "The index does not take a finding that it held.",
                        "See the index's own log; the keys are all still there.",
                        null);
            });
            // What is read stays as it was when it was opened, so that a page's end is where the next begins.
            return new SealRotation(lock, ring, writing, index.openToSearch(), atOnce);
        } catch (IOException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    /** Whether {@link #next} has more to do. */
    public boolean hasNext() {
        return page == null || page.next() != null;
    }

    /**
     * Does one page.
     *
     * @return findings whose original was sealed anew
     * @throws IllegalStateException if the ring has lost a key
     * @throws org.zhengming.analytics.index.SealException if an original was changed
     */
    public int next() {
        page = pages.read(page == null ? null : page.next());
        List<IndexedFinding> fresh = page.documents().stream()
                .filter(this::isOld)
                .map(this::resealed)
                .toList();
        if (!fresh.isEmpty()) {
            writing.write(fresh);
            writing.commit();
        }
        return fresh.size();
    }

    private boolean isOld(IndexedFinding document) {
        return document.sealedContent() != null && KeyRing.keyOf(document.sealedContent()) < ring.newest();
    }

    private IndexedFinding resealed(IndexedFinding document) {
        String original = ring.unsealText(document.id(), document.sealedContent());
        return document.resealed(ring.sealText(document.id(), original));
    }

    @Override
    public void close() {
        try (lock;
                writing) {
            reading.close();
        }
    }
}
