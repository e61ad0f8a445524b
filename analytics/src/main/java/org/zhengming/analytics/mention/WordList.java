package org.zhengming.analytics.mention;

import java.util.List;
import org.zhengming.analytics.resource.ListFile;

/** The {@link ListFile word lists} beside this class. */
final class WordList {

    private WordList() {}

    /** @return the fields of each entry */
    static List<String[]> entries(String resource) {
        return ListFile.entries(WordList.class, resource);
    }

    static List<String> words(String resource) {
        return entries(resource).stream().map(fields -> fields[0]).toList();
    }
}
