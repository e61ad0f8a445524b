package org.zhengming.api.story;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.zhengming.api.cases.Actor;
import org.zhengming.api.cases.Procedure;
import org.zhengming.api.database.Database;
import org.zhengming.api.search.Names;
import org.zhengming.api.story.StoryCaseList.StoryCase;
import reactor.core.publisher.Mono;

/** Cases that name a story, or one of its findings. The database shows those of the reader's organs and no others. */
public final class StoryCases {

    private static final int MOST_LISTED = 50;
    private static final String OPENED = """
            select id, procedure, state, organ, person, opened_at from case_record
            where procedure = any (:procedures)
              and (fields ->> 'story' = :story
                or fields ->> 'finding' = any (:findings)
                or jsonb_exists_any(fields -> 'findings', :findings))
            order by opened_at desc, id limit\s""" + MOST_LISTED;

    private final List<Procedure> procedures;
    private final Database database;
    private final Names names;

    /** @param procedures of the kinds whose cases may come from findings */
    public StoryCases(List<Procedure> procedures, Database database, Names names) {
        this.procedures = List.copyOf(procedures);
        this.database = database;
        this.names = names;
    }

    /** @param findings ids of the story's findings that the reader sees */
    Mono<StoryCaseList> of(Actor actor, String story, List<String> findings) {
        String[] seen = procedures.stream()
                .filter(each -> actor.may(each.view()))
                .map(Procedure::name)
                .toArray(String[]::new);
        return database.inTransaction(actor.scope(), client -> opened(client, seen, story, findings));
    }

    private Mono<StoryCaseList> opened(DatabaseClient client, String[] seen, String story, List<String> findings) {
        return client.sql(OPENED)
                .bind("procedures", seen)
                .bind("story", story)
                .bind("findings", findings.toArray(String[]::new))
                .map(row -> new StoryCase(
                        row.get("id", UUID.class),
                        row.get("procedure", String.class),
                        row.get("state", String.class),
                        names.organ(row.get("organ", String.class)).name(),
                        names.personName(row.get("person", String.class)),
                        row.get("opened_at", Instant.class)))
                .all()
                .collectList()
                .map(StoryCaseList::new);
    }
}
