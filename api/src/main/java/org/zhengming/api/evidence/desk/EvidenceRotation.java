package org.zhengming.api.evidence.desk;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.zhengming.analytics.index.SealException;
import org.zhengming.api.database.DatabasePlace;
import org.zhengming.api.database.DatabaseRole;

/**
 * Encrypts anew, with the newest key, what older keys encrypted of evidence: orders of captures in the database, then
 * packages on disk, one file after the other. A package's content and hashes stay what they are. Can be killed and begun
 * again, since each row and file says which key it needs. Runs while no server writes.
 */
public final class EvidenceRotation implements AutoCloseable {

    /** The key of an order: the first, before there were rings, else what its head says. */
    private static final String OLD = " case when length(sealed_request) = 0 then false"
            + " when get_byte(sealed_request, 0) = 1 then 1 < ?"
            + " else ('x' || encode(substr(sealed_request, 2, 4), 'hex'))::bit(32)::int < ? end";

    private final Connection connection;
    private final Vault vault;
    private final int newest;
    private final int atOnce;
    private Iterator<UUID> sealed;

    private EvidenceRotation(Connection connection, Vault vault, int newest, int atOnce) {
        this.connection = connection;
        this.vault = vault;
        this.newest = newest;
        this.atOnce = atOnce;
    }

    /** @param atOnce orders or packages of a batch */
    public static EvidenceRotation of(DatabasePlace place, Path data, int atOnce) throws SQLException {
        Connection connection = place.connectToEveryOrgan(DatabaseRole.APPLICATION);
        connection.setAutoCommit(false);
        Vault vault = EvidenceRooms.vault(data);
        return new EvidenceRotation(connection, vault, vault.newestKey(), atOnce);
    }

    /** Whether {@link #next} has more to do. */
    public boolean hasNext() {
        return sealed == null || sealed.hasNext();
    }

    /**
     * Does one batch.
     *
     * @return what was encrypted anew
     * @throws IllegalStateException if the ring has lost a key, or with the id of a package that cannot be opened
     */
    public int next() throws SQLException {
        if (sealed == null) {
            int orders = orders();
            if (orders == 0) {
                sealed = packages().iterator();
            }
            return orders;
        }
        int done = 0;
        for (int i = 0; i < atOnce && sealed.hasNext(); i++) {
            done += anew(sealed.next()) ? 1 : 0;
        }
        return done;
    }

    private boolean anew(UUID id) {
        try {
            return vault.sealAnew(id);
        } catch (DamagedPackageException damaged) {
            throw new IllegalStateException("the evidence package " + id + " cannot be opened", damaged);
        }
    }

    private record Order(UUID id, byte[] sealed) {}

    private int orders() throws SQLException {
        List<Order> orders = oldOrders();
        try (PreparedStatement update =
                connection.prepareStatement("update evidence_package set sealed_request = ? where id = ?")) {
            for (Order order : orders) {
                update.setBytes(1, vault.seal(opened(order), order.id()));
                update.setObject(2, order.id());
                update.addBatch();
            }
            update.executeBatch();
        }
        connection.commit();
        return orders.size();
    }

    private byte[] opened(Order order) {
        try {
            return vault.unseal(order.sealed(), order.id());
        } catch (SealException changed) {
            throw new IllegalStateException(
                    "the order of the evidence package " + order.id() + " cannot be opened", changed);
        }
    }

    private List<Order> oldOrders() throws SQLException {
        String query = "select id, sealed_request from evidence_package where" + OLD + " limit ? for update";
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setInt(1, newest);
            statement.setInt(2, newest);
            statement.setInt(3, atOnce);
            List<Order> orders = new ArrayList<>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    orders.add(new Order(found.getObject(1, UUID.class), found.getBytes(2)));
                }
            }
            return orders;
        }
    }

    /** A file that the database does not know as sealed means nothing. */
    private List<UUID> packages() throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select id from evidence_package where state = 'SEALED' order by sealed_at, id")) {
            while (found.next()) {
                ids.add(found.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
