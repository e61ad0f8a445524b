package org.zhengming.api.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.database.DatabasePlace;
import org.zhengming.api.database.DatabaseRole;

/** Looks at the cases that are kept, and at their evidence, to prove that none is kept for too long. Reads only. */
public final class KeptCases implements AutoCloseable {

    private static final String CASES = """
            select count(*) as held, count(ended_at) as ended, min(ended_at) as oldest,
                   count(*) filter (where ended_at is not null and case_is_held(id)) as stopped,
                   count(*) filter (where ended_at < ? and not case_is_held(id)) as overdue
            from case_record where procedure = ?""";
    private static final String EVIDENCE = """
            select count(*) as held, count(*) as ended, min(coalesce(sealed_at, requested_at)) as oldest, 0 as stopped,
                   count(*) filter (where coalesce(sealed_at, requested_at) < ? and not exists (
                       select 1 from evidence_package original where original.id = evidence_package.redacted_from
                       and original.state <> 'EXPIRED_DELETED')) as overdue
            from evidence_package where state <> 'EXPIRED_DELETED' and not exists (
                select 1 from case_record where strpos(case_record.fields::text, evidence_package.id::text) > 0
                or evidence_package.case_ref = case_record.id::text)""";
    private static final String DELETED = "select procedure, count(*) from case_deletion group by 1 order by 1";

    private final Connection connection;

    private KeptCases(Connection connection) {
        this.connection = connection;
    }

    public static KeptCases of(DatabasePlace place) throws SQLException {
        return new KeptCases(place.connectToEveryOrgan(DatabaseRole.APPLICATION));
    }

    /**
     * What is held of one kind.
     *
     * @param what a procedure, or {@code evidence} for packages that no case names
     * @param days how long it is kept after its end
     * @param held of them all
     * @param ended of those, whose time counts
     * @param oldest end, or {@code null} without one
     * @param stopped of the ended, kept by a hold
     * @param overdue of the ended, kept too long by nobody's word
     */
    public record KeptKind(
            String what,
            int days,
            long held,
            long ended,
            @Nullable Instant oldest,
            long stopped,
            long overdue) {}

    /** @param grace how far behind the deletion may be */
    public List<KeptKind> look(CaseRetention kept, Instant now, Duration grace) throws SQLException {
        List<KeptKind> kinds = new ArrayList<>();
        for (String procedure : CaseRetention.PROCEDURES.stream().sorted().toList()) {
            int days = kept.days(procedure);
            try (PreparedStatement statement = since(CASES, now, days, grace)) {
                statement.setString(2, procedure);
                kinds.add(one(statement, procedure, days));
            }
        }
        try (PreparedStatement statement = since(EVIDENCE, now, kept.usual(), grace)) {
            kinds.add(one(statement, "evidence", kept.usual()));
        }
        return kinds;
    }

    /** How many cases have been deleted so far, by procedure. */
    public Map<String, Long> deleted() throws SQLException {
        Map<String, Long> deleted = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(DELETED)) {
            while (rows.next()) {
                deleted.put(rows.getString(1), rows.getLong(2));
            }
        }
        return deleted;
    }

    private PreparedStatement since(String query, Instant now, int days, Duration grace) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(query);
        statement.setObject(1, now.minus(Duration.ofDays(days)).minus(grace).atOffset(java.time.ZoneOffset.UTC));
        return statement;
    }

    private static KeptKind one(PreparedStatement statement, String what, int days) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            OffsetDateTime oldest = row.getObject("oldest", OffsetDateTime.class);
            return new KeptKind(
                    what,
                    days,
                    row.getLong("held"),
                    row.getLong("ended"),
                    oldest == null ? null : oldest.toInstant(),
                    row.getLong("stopped"),
                    row.getLong("overdue"));
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
