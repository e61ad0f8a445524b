package org.zhengming.analytics.index.elasticsearch;

import org.junit.jupiter.api.AfterEach;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.analytics.index.contract.SearchIndexContract;
import org.zhengming.node.SharedNode;

class ElasticsearchSearchIndexTest extends SearchIndexContract {

    private final String name = SharedNode.freshName();

    @Override
    protected SearchIndex open() {
        return ElasticsearchIndex.open(ElasticsearchSettings.of(SharedNode.address(), name), refused -> {
            throw new AssertionError("Refused: " + refused.type());
        });
    }

    @AfterEach
    void deleteIndices() throws Exception {
        SharedNode.delete(name);
    }
}
