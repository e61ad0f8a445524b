package org.zhengming.api.export;

import org.springframework.r2dbc.core.DatabaseClient;
import org.zhengming.api.audit.AuditAction;
import org.zhengming.api.cases.Procedure;
import org.zhengming.api.security.Permission;
import reactor.core.publisher.Mono;

/** A kind of export: the cases by which it is asked for and granted, and what its file holds. */
public interface ExportKind {

    /** With the states of {@link ExportState} and the steps of {@link ExportSteps}. */
    Procedure procedure();

    /** Who may ask; whoever lost it meanwhile takes nothing. */
    Permission permission();

    /** The trace of a file that was taken. */
    AuditAction taken();

    /** Makes the file, inside the transaction in which it is taken. */
    Mono<ExportFile> file(DatabaseClient client, GrantedExport granted);
}
