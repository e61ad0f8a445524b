package org.zhengming.jobs.reanalysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengming.analytics.index.IndexedFinding;
import org.zhengming.analytics.index.SearchIndex;
import org.zhengming.analytics.reanalysis.ReanalysisFiles;
import org.zhengming.analytics.reanalysis.Run;
import org.zhengming.jobs.poll.PollResult;
import org.zhengming.jobs.poll.Poller;
import org.zhengming.jobs.rules.Rules;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does a reanalysis that somebody asked for, page by page, and gives out what is to be written. Its place stands in the
 * checkpoints: after a crash it goes on from there, and finds what it had written already judged as it should be.
 */
final class ReanalysisPoller implements Poller<IndexedFinding> {

    private static final Logger LOG = LoggerFactory.getLogger(ReanalysisPoller.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    /** The sink commits at least twice in it. */
    private static final Duration UNTIL_WRITTEN = Duration.ofSeconds(2);

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ReanalysisSource source;
    private final ReanalysisFiles files;
    private final Clock clock;
    private Work work;

    ReanalysisPoller(ReanalysisSource source, ReanalysisFiles files, Clock clock) {
        this.source = source;
        this.files = files;
        this.clock = clock;
    }

    /**
     * The place in a run, as it is kept.
     *
     * @param cursor of the next page; {@code null} at the beginning
     */
    private record Place(String run, String cursor, Run.Progress progress, Step step) {}

    private enum Step {
        READING,
        WRITING,
        DONE
    }

    /** What is open while a run is under way in this process. */
    private record Work(String run, Rules rules, SearchIndex index, Judge judge) {}

    @Override
    public PollResult<IndexedFinding> poll(String id, String state) {
        Place place = state == null ? null : JSON.readValue(state, Place.class);
        Optional<Run> due = files.latest().filter(run -> isDue(run, place));
        if (due.isEmpty()) {
            end();
            files.forgetExamples(clock.instant());
            return new PollResult<>(List.of(), state, in(LOOK_EVERY), null);
        }
        Run run = due.get();
        boolean begun = place != null && place.run().equals(run.id());
        Place from = begun ? place : new Place(run.id(), null, Run.Progress.NONE, Step.READING);
        return from.step() == Step.WRITING ? finish(run, from) : read(run, from);
    }

    private boolean isDue(Run run, Place place) {
        boolean begun = place != null && place.run().equals(run.id());
        return begun
                ? place.step() != Step.DONE
                : run.underWay() && clock.instant().isAfter(run.requestedAt().plus(source.settled()));
    }

    private PollResult<IndexedFinding> read(Run run, Place from) {
        open(run);
        IndexPages.Page page = new IndexPages(work.index(), run.since()).read(from.cursor());
        long unchanged = work.judge().unchanged();
        long failed = work.judge().failed();
        List<IndexedFinding> fresh = page.documents().stream()
                .flatMap(held -> work.judge().judge(held).stream())
                .toList();
        Run.Progress progress = new Run.Progress(
                from.progress().seen() + page.documents().size(),
                page.total(),
                from.progress().unchanged() + work.judge().unchanged() - unchanged,
                from.progress().failed() + work.judge().failed() - failed);
        files.put(run.running(
                work.rules().registry().hash(), work.rules().policy().hash(), progress));
        boolean last = page.next() == null;
        Place next = new Place(run.id(), page.next(), progress, last ? Step.WRITING : Step.READING);
        return new PollResult<>(fresh, JSON.writeValueAsString(next), in(last ? UNTIL_WRITTEN : Duration.ZERO), null);
    }

    private PollResult<IndexedFinding> finish(Run run, Place place) {
        Run done = files.finish(run, place.progress(), clock.instant());
        LOG.info(
                "A reanalysis is done: {} findings, {} judged otherwise",
                done.progress().seen(),
                done.summary().changed());
        end();
        Place next = new Place(run.id(), null, place.progress(), Step.DONE);
        return new PollResult<>(List.of(), JSON.writeValueAsString(next), in(LOOK_EVERY), null);
    }

    private void open(Run run) {
        if (work != null && work.run().equals(run.id())) {
            return;
        }
        end();
        try {
            Rules rules = source.rules().newest();
            Judge judge = new Judge(rules, Path.of(source.sealKeys()), files.ledger(), run.dryRun());
            work = new Work(run.id(), rules, source.index().openToSearch(), judge);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end() {
        if (work == null) {
            return;
        }
        try {
            work.index().close();
            work.judge().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            work = null;
        }
    }

    @Override
    public void close() {
        end();
    }

    private long in(Duration pause) {
        return clock.instant().plus(pause).toEpochMilli();
    }
}
