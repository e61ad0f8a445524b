package org.zhengming.api.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhengming.api.alert.Alert;
import org.zhengming.api.alert.AlertPage;
import org.zhengming.api.alert.RuleHit;
import org.zhengming.api.alert.SilenceView;
import org.zhengming.api.alert.SwellView;
import org.zhengming.api.audit.AuditAnchor;
import org.zhengming.api.audit.AuditCheckView;
import org.zhengming.api.audit.AuditPage;
import org.zhengming.api.cases.CasePage;
import org.zhengming.api.cases.CaseView;
import org.zhengming.api.cases.Field;
import org.zhengming.api.cases.NextStep;
import org.zhengming.api.cases.OrganList;
import org.zhengming.api.cases.ProcedureView;
import org.zhengming.api.cases.Remark;
import org.zhengming.api.cases.RemarkView;
import org.zhengming.api.cases.Unmasking;
import org.zhengming.api.cases.UnmaskingView;
import org.zhengming.api.deadletter.DeadLetterList;
import org.zhengming.api.deadletter.DeadLetterView;
import org.zhengming.api.delivery.NoticeList;
import org.zhengming.api.delivery.NoticeView;
import org.zhengming.api.document.DocumentView;
import org.zhengming.api.evidence.desk.EvidenceCheck;
import org.zhengming.api.evidence.desk.EvidenceContents;
import org.zhengming.api.evidence.desk.EvidencePage;
import org.zhengming.api.evidence.desk.EvidenceView;
import org.zhengming.api.evidence.desk.ExportList;
import org.zhengming.api.evidence.desk.ExportView;
import org.zhengming.api.export.ExportEntry;
import org.zhengming.api.export.ExportEntryList;
import org.zhengming.api.inspection.AuditController;
import org.zhengming.api.overview.Overview;
import org.zhengming.api.pipeline.DeletionList;
import org.zhengming.api.pipeline.LatencyAnswer;
import org.zhengming.api.pipeline.PipelineAnswer;
import org.zhengming.api.pipeline.PipelinePoint;
import org.zhengming.api.pipeline.PipelinePoints;
import org.zhengming.api.pipeline.PipelineStatus;
import org.zhengming.api.pipeline.SourceProblemAnswer;
import org.zhengming.api.policy.PolicyView;
import org.zhengming.api.problem.FieldFault;
import org.zhengming.api.problem.Problem;
import org.zhengming.api.reanalysis.ReanalysisView;
import org.zhengming.api.registry.Enrolment;
import org.zhengming.api.registry.EnrolmentView;
import org.zhengming.api.registry.RegistryCheck;
import org.zhengming.api.registry.RegistryController;
import org.zhengming.api.registry.RegistryState;
import org.zhengming.api.report.PlannedReports;
import org.zhengming.api.report.Report;
import org.zhengming.api.report.ReportEntry;
import org.zhengming.api.report.ReportHistory;
import org.zhengming.api.report.ReportRequest;
import org.zhengming.api.report.Transparency;
import org.zhengming.api.retention.CaseDeletion;
import org.zhengming.api.retention.CaseDeletionPage;
import org.zhengming.api.review.QueueView;
import org.zhengming.api.review.ReviewView;
import org.zhengming.api.rule.AlertRule;
import org.zhengming.api.rule.Pace;
import org.zhengming.api.rule.RuleDraft;
import org.zhengming.api.rule.RuleList;
import org.zhengming.api.rule.RuleTrial;
import org.zhengming.api.rule.TrialRequest;
import org.zhengming.api.savedsearch.SavedSearch;
import org.zhengming.api.savedsearch.SavedSearchDraft;
import org.zhengming.api.savedsearch.SavedSearchList;
import org.zhengming.api.search.FacetValue;
import org.zhengming.api.search.FindingView;
import org.zhengming.api.search.HistogramPoint;
import org.zhengming.api.search.NamedOrgan;
import org.zhengming.api.search.NamedPerson;
import org.zhengming.api.search.OrganNames;
import org.zhengming.api.search.SearchAnswer;
import org.zhengming.api.security.AccountController;
import org.zhengming.api.security.AccountDraft;
import org.zhengming.api.security.AccountList;
import org.zhengming.api.security.AccountProposalView;
import org.zhengming.api.security.AccountView;
import org.zhengming.api.security.PasswordChange;
import org.zhengming.api.security.RecoveryCodeList;
import org.zhengming.api.security.SecondFactorCode;
import org.zhengming.api.security.SecondFactorSecret;
import org.zhengming.api.security.SecondFactorView;
import org.zhengming.api.security.Session;
import org.zhengming.api.security.SignInRequest;
import org.zhengming.api.source.SourceController;
import org.zhengming.api.source.SourceDraft;
import org.zhengming.api.source.SourceEntry;
import org.zhengming.api.source.SourceList;
import org.zhengming.api.source.SourceTrialView;
import org.zhengming.api.story.StoryCaseList;
import org.zhengming.api.story.StoryList;
import org.zhengming.api.story.StoryView;
import org.zhengming.api.task.TaskList;
import org.zhengming.api.task.TaskView;

/**
 * Says in the schemas what the records mean: every component is always there; one marked {@link Nullable} may be
 * {@code null}, and one that is left out when {@code null} is not required.
 */
final class RecordSchemas {

    private static final List<Class<?>> RECORDS = List.of(
            Alert.class,
            AlertPage.class,
            AlertRule.class,
            NoticeList.class,
            NoticeView.class,
            NoticeView.DeliveryView.class,
            NoticeView.ProblemView.class,
            Pace.class,
            RuleDraft.class,
            RuleHit.class,
            RuleList.class,
            RuleTrial.class,
            RuleTrial.TrialExample.class,
            SilenceView.class,
            SwellView.class,
            SwellView.SwellReason.class,
            TrialRequest.class,
            DeadLetterList.class,
            DeadLetterView.class,
            DeadLetterView.ReplayView.class,
            DeletionList.class,
            DeletionList.DeletionAnswer.class,
            CaseDeletion.class,
            CaseDeletionPage.class,
            CasePage.class,
            CasePage.Line.class,
            CaseView.class,
            CaseView.StepView.class,
            Field.class,
            FieldFault.class,
            NextStep.class,
            Remark.class,
            RemarkView.RemarkDraft.class,
            RemarkView.RemarkList.class,
            OrganList.class,
            OrganList.OrganEntry.class,
            OrganList.PersonEntry.class,
            ProcedureView.class,
            ProcedureView.StepRule.class,
            QueueView.class,
            ReviewView.class,
            FacetValue.class,
            FindingView.class,
            FindingView.ContextView.class,
            FindingView.LeakView.class,
            FindingView.MarksView.class,
            FindingView.MentionView.class,
            FindingView.MetricsView.class,
            FindingView.PersonView.class,
            FindingView.ReasonView.class,
            FindingView.SignalView.class,
            FindingView.SpreadView.class,
            HistogramPoint.class,
            LatencyAnswer.class,
            NamedOrgan.class,
            NamedPerson.class,
            Overview.class,
            PipelineAnswer.class,
            PipelineAnswer.HabitAnswer.class,
            PipelineAnswer.SourceAnswer.class,
            PipelineAnswer.StageAnswer.class,
            PipelinePoint.class,
            PipelinePoints.class,
            PipelineStatus.PipelineCounters.class,
            Problem.class,
            ReanalysisView.class,
            ReanalysisView.ChangesView.class,
            ReanalysisView.RouteView.class,
            SavedSearch.class,
            SavedSearchDraft.class,
            SavedSearchList.class,
            SearchAnswer.class,
            SearchAnswer.FindingHit.class,
            SearchAnswer.TextSpan.class,
            RecoveryCodeList.class,
            PasswordChange.class,
            SecondFactorCode.class,
            SecondFactorSecret.class,
            SecondFactorView.class,
            Session.class,
            SignInRequest.class,
            DocumentView.class,
            DocumentView.BlockView.class,
            DocumentView.CitationView.class,
            DocumentView.HeaderView.class,
            DocumentView.ParticularView.class,
            DocumentView.RowView.class,
            DocumentView.SectionView.class,
            DocumentView.SentenceView.class,
            Report.class,
            ReportEntry.class,
            ReportHistory.class,
            ReportRequest.class,
            Transparency.class,
            Transparency.FigureView.class,
            SourceProblemAnswer.class,
            StoryView.class,
            StoryView.SpreadPoint.class,
            TaskList.class,
            EvidenceCheck.class,
            EvidenceContents.class,
            EvidenceContents.PartView.class,
            EvidenceContents.SealSignature.class,
            EvidenceContents.StampView.class,
            EvidencePage.class,
            EvidenceView.class,
            EvidenceView.CustodyStep.class,
            ExportList.class,
            ExportView.class,
            ExportEntry.class,
            ExportEntryList.class,
            OrganNames.class,
            StoryCaseList.class,
            StoryCaseList.StoryCase.class,
            StoryList.class,
            StoryList.StorySummary.class,
            AccountController.AccountDecision.class,
            AccountController.FactorReset.class,
            AccountController.NewAccount.class,
            AccountDraft.class,
            AccountList.class,
            AccountProposalView.class,
            AccountView.class,
            Enrolment.class,
            EnrolmentView.EnrolledPerson.class,
            EnrolmentView.EnrolmentDraft.class,
            EnrolmentView.EnrolmentEntry.class,
            EnrolmentView.EnrolmentList.class,
            EnrolmentView.RegistryPerson.class,
            EnrolmentView.RegistryPersons.class,
            RegistryCheck.class,
            RegistryCheck.Namesakes.class,
            RegistryCheck.RegistryChange.class,
            RegistryCheck.RegistryFault.class,
            RegistryCheck.RegistryNamesake.class,
            RegistryController.RegistryAdoption.class,
            RegistryState.class,
            SourceController.SourceChange.class,
            SourceDraft.class,
            SourceEntry.class,
            SourceList.class,
            SourceList.SourceBrokers.class,
            SourceTrialView.class,
            SourceTrialView.TrialPost.class,
            SourceTrialView.TrialRejects.class,
            PolicyView.class,
            PolicyView.PolicyRowView.class,
            PolicyView.PolicyVersionView.class,
            PolicyView.RowSignal.class,
            PolicyView.StoryThresholdView.class,
            PolicyView.ThresholdView.class,
            PlannedReports.class,
            PlannedReports.PlannedReport.class,
            AuditPage.class,
            AuditPage.AuditLineView.class,
            AuditCheckView.class,
            AuditCheckView.BrokenLine.class,
            AuditAnchor.class,
            AuditController.AuditCheckRequest.class,
            AuditController.AuditCheckRequest.NotedLine.class,
            TaskView.class,
            TaskView.TaskNotice.class,
            UnmaskingView.UnmaskingList.class,
            UnmaskingView.UnmaskedValue.class,
            Unmasking.class);

    private final Map<String, Schema> schemas;

    RecordSchemas(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    void complete() {
        for (Class<?> type : RECORDS) {
            Schema<?> schema = schemas.get(type.getSimpleName());
            if (schema == null) {
                throw new IllegalStateException("the description lacks " + type.getSimpleName());
            }
            complete(type, schema);
        }
    }

    private static void complete(Class<?> type, Schema<?> schema) {
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            boolean leftOut = component.getAccessor().isAnnotationPresent(JsonInclude.class);
            if (!leftOut) {
                required.add(component.getName());
            }
            if (nullable && !leftOut) {
                Schema<?> property = schema.getProperties().get(component.getName());
                schema.getProperties().put(component.getName(), orNull(property));
            }
        }
        schema.setRequired(required);
    }

    private static Schema<?> orNull(Schema<?> property) {
        if (property.get$ref() != null) {
            return new JsonSchema().anyOf(List.of(property, new JsonSchema().types(Set.of("null"))));
        }
        Set<String> types = new LinkedHashSet<>(property.getTypes());
        types.add("null");
        property.setTypes(types);
        return property;
    }
}
