package org.zhengming.analytics.index.contract;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.zhengming.analytics.index.SearchIndex;

/**
 * What every implementation of {@link SearchIndex} must pass. An implementation extends it and says how to open an
 * index, in the same empty place throughout one test.
 */
public abstract class SearchIndexContract
        implements WritingContract, QueryContract, PagingContract, CountingContract, ReferenceContract {

    private SearchIndex index;

    /** Opens the index for writing; called again after the one before was closed. */
    protected abstract SearchIndex open() throws Exception;

    @BeforeEach
    void openIndex() throws Exception {
        index = open();
    }

    @AfterEach
    void closeIndex() {
        index.close();
    }

    @Override
    public SearchIndex index() {
        return index;
    }

    @Override
    public SearchIndex restart() {
        index.close();
        try {
            index = open();
        } catch (Exception failure) {
            throw new AssertionError("The index cannot be opened again", failure);
        }
        return index;
    }
}
