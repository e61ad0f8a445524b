package org.zhengming.api.evidence.verify;

/**
 * One thing that is wrong.
 *
 * @param part path inside the package, or {@code null} when it is about the file as a whole
 * @param place where, or {@code null} when it is not known
 * @param detail a name, number or the like that belongs to the sentence, or {@code null}
 */
public record Fault(FaultCode code, String part, Place place, String detail) {

    /**
     * @param section name of the stretch of the part, such as a record of an archive, or {@code null}
     * @param inPart offset in the part, from 0, or -1 when it is about the file alone
     * @param inFile offset in the file, from 0
     * @param exact whether this byte and no other is wrong; else bytes from here on are
     */
    public record Place(String section, long inPart, long inFile, boolean exact) {}

    static Fault of(FaultCode code, String part) {
        return new Fault(code, part, null, null);
    }

    static Fault of(FaultCode code, String part, String detail) {
        return new Fault(code, part, null, detail);
    }
}
