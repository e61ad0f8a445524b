package org.zhengming.api.server;

import java.time.InstantSource;
import java.util.List;
import org.zhengming.api.audit.AuditLog;
import org.zhengming.api.cases.AuditOutbox;
import org.zhengming.api.cases.CaseDesk;
import org.zhengming.api.cases.CaseKind;
import org.zhengming.api.cases.FieldSeal;
import org.zhengming.api.cases.Procedure;
import org.zhengming.api.cases.UnmaskingDesk;
import org.zhengming.api.database.Database;
import org.zhengming.api.database.DatabasePlace;
import org.zhengming.api.database.DatabaseRole;
import org.zhengming.api.deadline.CaseDeadlines;
import org.zhengming.api.deadline.DeadlineStore;
import org.zhengming.api.deadline.PeriodDone;
import org.zhengming.api.interference.InquiryProcedure;
import org.zhengming.api.interference.SummaryPreparation;
import org.zhengming.api.interference.SummaryProcedure;

/**
 * The desks of the register of interference: their own role in the database, their own schema, their own keys. The clocks
 * of its records tick on its side of the wall.
 */
final class RegisterDesk implements AutoCloseable {

    private final Database database;
    private final CaseDesk records;
    private final CaseDesk summaries;
    private final UnmaskingDesk unmaskings;

    private RegisterDesk(Database database, CaseDesk records, CaseDesk summaries, UnmaskingDesk unmaskings) {
        this.database = database;
        this.records = records;
        this.summaries = summaries;
        this.unmaskings = unmaskings;
    }

    /** What a crash left between a deed and its line in the log is made up for first. */
    static RegisterDesk open(
            DatabasePlace place,
            ApiSettings settings,
            AuditLog audit,
            InstantSource clock,
            CaseDeadlines deadlines,
            DeadlineStore store) {
        Database database = Database.connect(place, DatabaseRole.REGISTER);
        FieldSeal seal = FieldSeal.open(settings.data().resolve("keys").resolve("register"));
        AuditOutbox outbox = new AuditOutbox(database, audit, "register");
        outbox.deliver().block();
        CaseKind records = CaseKind.of(InquiryProcedure.procedure()).followedBy(deadlines);
        CaseKind summaries = new CaseKind(
                SummaryProcedure.procedure(),
                new SummaryPreparation(database, settings.zone(), clock),
                List.of(PeriodDone.named(store, "QUARTERLY_SUMMARY", "ISSUE", "quarter")));
        return new RegisterDesk(
                database,
                new CaseDesk(records, database, seal, outbox, audit, clock),
                new CaseDesk(summaries, database, seal, outbox, audit, clock),
                new UnmaskingDesk(List.of(records.procedure()), database, seal, outbox, audit, clock));
    }

    List<CaseDesk> desks() {
        return List.of(records, summaries);
    }

    CaseDesk summaries() {
        return summaries;
    }

    List<Procedure> procedures() {
        return desks().stream().map(CaseDesk::procedure).toList();
    }

    /** Reached through here alone. */
    Database database() {
        return database;
    }

    UnmaskingDesk unmaskings() {
        return unmaskings;
    }

    @Override
    public void close() {
        database.close();
    }
}
