package org.zhengming.api.server;

import java.time.InstantSource;
import java.util.List;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.cases.AuditOutbox;
import org.zhengming.api.cases.CaseDesk;
import org.zhengming.api.cases.CaseKind;
import org.zhengming.api.cases.FieldSeal;
import org.zhengming.api.cases.UnmaskingDesk;
import org.zhengming.api.database.Database;
import org.zhengming.api.database.DatabasePlace;
import org.zhengming.api.database.DatabaseRole;
import org.zhengming.api.interference.InquiryProcedure;

/** The desk of the register of interference: its own role in the database, its own schema, its own keys. */
final class RegisterDesk implements AutoCloseable {

    private final Database database;
    private final CaseDesk desk;
    private final UnmaskingDesk unmaskings;

    private RegisterDesk(Database database, CaseDesk desk, UnmaskingDesk unmaskings) {
        this.database = database;
        this.desk = desk;
        this.unmaskings = unmaskings;
    }

    /** What a crash left between a deed and its line in the log is made up for first. */
    static RegisterDesk open(DatabasePlace place, ApiSettings settings, AuditLog audit, InstantSource clock) {
        Database database = Database.connect(place, DatabaseRole.REGISTER);
        FieldSeal seal = FieldSeal.open(settings.data().resolve("keys").resolve("register"));
        AuditOutbox outbox = new AuditOutbox(database, audit, "register");
        outbox.deliver().block();
        CaseKind kind = CaseKind.of(InquiryProcedure.procedure());
        return new RegisterDesk(
                database,
                new CaseDesk(kind, database, seal, outbox, audit, clock),
                new UnmaskingDesk(List.of(kind.procedure()), database, seal, outbox, audit, clock));
    }

    CaseDesk desk() {
        return desk;
    }

    UnmaskingDesk unmaskings() {
        return unmaskings;
    }

    @Override
    public void close() {
        database.close();
    }
}
