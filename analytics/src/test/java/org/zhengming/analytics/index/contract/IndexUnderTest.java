package org.zhengming.analytics.index.contract;

import java.util.List;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.Requests;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.analytics.index.SearchPage;

/** What the parts of the contract need of the implementation that they test. */
interface IndexUnderTest {

    /** The open index of this test, empty at its start. */
    SearchIndex index();

    /** Closes the index and opens it again in the same place. */
    SearchIndex restart();

    default void given(IndexedFinding... documents) {
        index().write(List.of(documents));
        index().commit();
    }

    default SearchPage search(Requests request) {
        return index().search(request.build());
    }

    /** Ids of the hits, in order. */
    default List<String> ids(Requests request) {
        return search(request).hits().stream().map(hit -> hit.document().id()).toList();
    }

    /** Ids of what a query finds, in no order. */
    default List<String> found(String query) {
        return ids(Requests.query(query).size(200)).stream().sorted().toList();
    }
}
