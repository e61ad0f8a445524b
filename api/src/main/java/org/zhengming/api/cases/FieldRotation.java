package org.zhengming.api.cases;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhengming.analytics.index.KeyRing;
import org.zhengming.api.database.DatabasePlace;
import org.zhengming.api.database.DatabaseRole;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals anew, with the newest key of a ring, what older keys sealed in the cases of one role, history included. Goes
 * batch by batch, each a transaction, so that it can be killed and begun again. Runs as the owner of the tables, since
 * history cannot be changed by anybody else, and while no server writes.
 */
public final class FieldRotation implements AutoCloseable {

    private static final TypeReference<LinkedHashMap<String, String>> SEALS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String OLD =
            " exists (select 1 from jsonb_each_text(sealed) seal" + " where split_part(seal.value, ':', 1)::int < ?)";

    private final Connection owner;
    private final String schema;
    private final KeyRing ring;
    private final int atOnce;

    private FieldRotation(Connection owner, String schema, KeyRing ring, int atOnce) {
        this.owner = owner;
        this.schema = schema;
        this.ring = ring;
        this.atOnce = atOnce;
    }

    /**
     * @param role whose cases they are
     * @param atOnce rows of a batch
     */
    public static FieldRotation of(DatabasePlace place, DatabaseRole role, KeyRing ring, int atOnce)
            throws SQLException {
        Connection owner = place.connectToEveryOrgan(DatabaseRole.OWNER);
        owner.setAutoCommit(false);
        return new FieldRotation(owner, role.schema(), ring, atOnce);
    }

    /**
     * Does one batch.
     *
     * @return rows that were sealed anew, 0 when none is left
     */
    public int next() throws SQLException {
        int done = batch("case_record", "id") + batch("case_event", "case_id");
        owner.commit();
        return done;
    }

    private int batch(String table, String id) throws SQLException {
        List<Row> rows = rows(table, id);
        String update =
                "update " + schema + "." + table + " set sealed = ?::jsonb where " + id + " = ? and version = ?";
        try (PreparedStatement statement = owner.prepareStatement(update)) {
            for (Row row : rows) {
                statement.setString(1, JSON.writeValueAsString(sealedAnew(row)));
                statement.setObject(2, row.id());
                statement.setLong(3, row.version());
                statement.addBatch();
            }
            statement.executeBatch();
        }
        return rows.size();
    }

    private List<Row> rows(String table, String id) throws SQLException {
        String query = "select " + id + ", version, sealed::text from " + schema + "." + table + " where" + OLD
                + " limit ? for update";
        try (PreparedStatement statement = owner.prepareStatement(query)) {
            statement.setInt(1, ring.newest());
            statement.setInt(2, atOnce);
            List<Row> rows = new ArrayList<>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(new Row(found.getObject(1, UUID.class), found.getLong(2), found.getString(3)));
                }
            }
            return rows;
        }
    }

    private Map<String, String> sealedAnew(Row row) {
        Map<String, String> seals = JSON.readValue(row.seals(), SEALS);
        seals.replaceAll((field, seal) -> {
            String identity = FieldSeal.identity(row.id(), field);
            return ring.seal(identity, ring.unseal(identity, seal));
        });
        return seals;
    }

    /** A row and what is sealed in it, as JSON. */
    private record Row(UUID id, long version, String seals) {}

    @Override
    public void close() throws SQLException {
        owner.close();
    }
}
