package org.zhengming.api.evidence.custody;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zhengming.api.evidence.CanonicalJson;
import org.zhengming.api.evidence.Part;

/** Events, each carrying the hash of the one before. Grows at its end alone. */
public final class CustodyChain {

    private final List<CustodyEvent> events;

    private CustodyChain(List<CustodyEvent> events) {
        this.events = List.copyOf(events);
    }

    public static CustodyChain empty() {
        return new CustodyChain(List.of());
    }

    /**
     * The chain of events read back from where they are kept.
     *
     * @throws BrokenChainException if they do not form one
     */
    public static CustodyChain of(List<CustodyEvent> events) throws BrokenChainException {
        check(events);
        return new CustodyChain(events);
    }

    /** A chain is broken. */
    public static final class BrokenChainException extends Exception {
        private static final long serialVersionUID = 1L;
        private final int line;
        private final Fault fault;

        BrokenChainException(int line, Fault fault) {
            super("custody event " + line + ": " + fault);
            this.line = line;
            this.fault = fault;
        }

        /** Number of the first event that is wrong, from 1. */
        public int line() {
            return line;
        }

        public Fault fault() {
            return fault;
        }
    }

    /** What is wrong with an event. */
    public enum Fault {
        UNREADABLE,
        CHANGED,
        OUT_OF_SEQUENCE,
        NOT_CHAINED
    }

    public CustodyChain then(Instant at, String actor, CustodyAction action, String note, List<Part> parts) {
        Instant notBefore = events.isEmpty() || !at.isBefore(last().at()) ? at : last().at();
        CustodyEvent event =
                new CustodyEvent(events.size() + 1, notBefore, actor, action, note, parts, headHash(), null);
        List<CustodyEvent> longer = new ArrayList<>(events);
        longer.add(event.withHash(event.computedHash()));
        return new CustodyChain(longer);
    }

    public List<CustodyEvent> events() {
        return events;
    }

    /** Hash of the last event. */
    public String headHash() {
        return events.isEmpty() ? CustodyEvent.FIRST_PREVIOUS : last().hash();
    }

    /** One event a line. */
    public byte[] write() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (CustodyEvent event : events) {
            out.writeBytes(CanonicalJson.write(event));
            out.write('\n');
        }
        return out.toByteArray();
    }

    /** @throws BrokenChainException naming the first line that is not as it was written */
    public static CustodyChain read(byte[] bytes) throws BrokenChainException {
        List<CustodyEvent> events = new ArrayList<>();
        int start = 0;
        while (start < bytes.length) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            if (end == bytes.length) {
                throw new BrokenChainException(events.size() + 1, Fault.UNREADABLE);
            }
            events.add(event(Arrays.copyOfRange(bytes, start, end), events.size() + 1));
            start = end + 1;
        }
        return of(events);
    }

    private static CustodyEvent event(byte[] line, int number) throws BrokenChainException {
        try {
            return CanonicalJson.read(line, CustodyEvent.class);
        } catch (CanonicalJson.NotCanonicalException e) {
            throw new BrokenChainException(number, Fault.UNREADABLE);
        }
    }

    private static void check(List<CustodyEvent> events) throws BrokenChainException {
        String previous = CustodyEvent.FIRST_PREVIOUS;
        for (int i = 0; i < events.size(); i++) {
            CustodyEvent event = events.get(i);
            if (!event.computedHash().equals(event.hash())) {
                throw new BrokenChainException(i + 1, Fault.CHANGED);
            }
            if (event.seq() != i + 1) {
                throw new BrokenChainException(i + 1, Fault.OUT_OF_SEQUENCE);
            }
            if (!event.prevHash().equals(previous)) {
                throw new BrokenChainException(i + 1, Fault.NOT_CHAINED);
            }
            previous = event.hash();
        }
    }

    private CustodyEvent last() {
        return events.get(events.size() - 1);
    }
}
