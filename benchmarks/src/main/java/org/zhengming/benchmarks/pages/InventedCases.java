package org.zhengming.benchmarks.pages;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.zhengming.benchmarks.pages.InventedOffice.Member;
import tools.jackson.databind.JsonNode;

/** Opens cases over HTTP, under every rule that holds for people: six in ten clarifications, three referrals, one support. */
final class InventedCases {

    private static final int AT_ONCE = 4;

    private final InventedOffice office;
    private final OfficeReader officer;
    private final OfficeReader member;

    /** @param member of the committee */
    InventedCases(InventedOffice office, OfficeReader officer, OfficeReader member) {
        this.office = office;
        this.officer = officer;
        this.member = member;
    }

    void open(int count) throws IOException, InterruptedException {
        List<JsonNode> leads = leads(count * 3 / 10);
        List<Callable<JsonNode>> openings = new ArrayList<>();
        for (int i = 0; i < count * 6 / 10; i++) {
            String key = key(openings.size());
            Member about = office.members().get(i % office.members().size());
            openings.add(() -> officer.post(
                    "/api/v1/cases/clarification",
                    opening(about.id(), about.court().id(), Map.of("matter", "网传内容需要查清")),
                    key));
        }
        for (JsonNode lead : leads) {
            String key = key(openings.size());
            openings.add(() -> officer.post(
                    "/api/v1/cases/referral",
                    opening(
                            lead.path("persons").path(0).path("id").asString(),
                            lead.path("organs").path(0).path("id").asString(),
                            Map.of("finding", lead.path("id").asString())),
                    key));
        }
        while (openings.size() < count) {
            String key = key(openings.size());
            Member about =
                    office.members().get(openings.size() % office.members().size());
            openings.add(() -> member.post(
                    "/api/v1/cases/support",
                    opening(about.id(), about.court().id(), Map.of("type", "VISIT", "responsible", "值班人员")),
                    key));
        }
        send(openings);
    }

    private static Map<String, Object> opening(String person, String organ, Map<String, Object> fields) {
        return Map.of("organ", organ, "person", person, "department", "民一庭", "reason", "依职权登记", "fields", fields);
    }

    private static String key(int number) {
        return "bench-pages-case-%08d".formatted(number);
    }

    private List<JsonNode> leads(int count) throws IOException, InterruptedException {
        List<JsonNode> leads = new ArrayList<>();
        String cursor = "";
        while (leads.size() < count) {
            JsonNode page = officer.get("/api/v1/findings?route=REFERRAL_REVIEW&size=100" + cursor);
            page.path("hits").forEach(hit -> leads.add(hit.path("finding")));
            if (!page.hasNonNull("nextCursor")) {
                return leads;
            }
            cursor = "&cursor=" + URLEncoder.encode(page.path("nextCursor").asString(), StandardCharsets.UTF_8);
        }
        return leads.subList(0, count);
    }

    private static void send(List<Callable<JsonNode>> openings) throws IOException, InterruptedException {
        try (ExecutorService desks = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<JsonNode> opened : desks.invokeAll(openings)) {
                opened.get();
            }
        } catch (ExecutionException refused) {
            throw new IOException("a case could not be opened", refused.getCause());
        }
    }
}
