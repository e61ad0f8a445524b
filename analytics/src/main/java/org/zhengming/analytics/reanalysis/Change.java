package org.zhengming.analytics.reanalysis;

import java.util.List;
import org.zhengming.analytics.Route;
import org.zhengming.analytics.index.IndexedFinding;

/**
 * What became of one finding that is judged otherwise than before. It names the post and the persons by their ids and
 * holds nothing of what was written.
 *
 * @param id of the post
 * @param personsBefore ids of the persons concerned, as the index had them
 * @param personsAfter ids of the persons concerned now
 */
public record Change(String id, Route from, Route to, List<String> personsBefore, List<String> personsAfter) {

    public Change {
        personsBefore = List.copyOf(personsBefore);
        personsAfter = List.copyOf(personsAfter);
    }

    /** From what the index holds to what it is to hold. */
    public static Change of(IndexedFinding held, IndexedFinding fresh) {
        return new Change(
                held.id(),
                held.finding().route(),
                fresh.finding().route(),
                held.finding().persons(),
                fresh.finding().persons());
    }

    /** This change and then {@code later} one of the same post. */
    Change then(Change later) {
        return new Change(id, from, later.to, personsBefore, later.personsAfter);
    }
}
