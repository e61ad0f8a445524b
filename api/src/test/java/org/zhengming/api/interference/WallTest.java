package org.zhengming.api.interference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhengming.api.TestDatabase;
import org.zhengming.api.database.DatabasePlace;
import org.zhengming.api.database.DatabaseRole;

/** The register is walled off from the monitoring side, and the other way round (domain.md A6). */
class WallTest {

    private final DatabasePlace place = TestDatabase.fresh();

    @ParameterizedTest
    @CsvSource({
        "APPLICATION, select 1 from interference.case_record",
        "APPLICATION, insert into interference.audit_outbox (who) values ('x')",
        "REGISTER, select 1 from public.case_record",
        "REGISTER, select 1 from public.case_event",
        "REGISTER, select 1 from public.audit_outbox",
        "REGISTER, delete from interference.case_record",
        "REGISTER, delete from interference.case_event",
        "REGISTER, update interference.case_event set reason = ''",
        "REGISTER, truncate interference.case_event",
        "REGISTER, drop table interference.case_event",
        "OWNER, delete from interference.case_record",
        "OWNER, delete from interference.case_event",
        "OWNER, truncate interference.case_record cascade",
        "APPLICATION, delete from case_record",
        "APPLICATION, delete from case_event",
        "APPLICATION, delete from case_remark",
        "APPLICATION, update case_remark set text = 'x'",
        "REGISTER, select 1 from public.case_remark",
        "APPLICATION, delete from case_deletion",
        "APPLICATION, insert into case_deletion (digest) values (gen_random_uuid())"
    })
    void the_database_itself_refuses_what_reaches_over_the_wall_or_removes_a_record(
            DatabaseRole role, String statement) {
        assertThatThrownBy(() -> run(role, statement)).isInstanceOfSatisfying(SQLException.class, refused -> {
            // insufficient_privilege
            assertThat(refused.getSQLState()).isEqualTo("42501");
        });
    }

    private void run(DatabaseRole role, String text) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://" + place.host() + ":" + place.port() + "/" + place.name(),
                        role.user(),
                        place.passwords().get(role));
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
