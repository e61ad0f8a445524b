package org.zhengming.api.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengming.api.evidence.capture.CapturedPage;
import org.zhengming.api.evidence.seal.SealedPackage;
import org.zhengming.api.evidence.seal.Seals;
import org.zhengming.api.evidence.seal.SigningIdentity;
import org.zhengming.api.evidence.verify.Fault;
import org.zhengming.api.evidence.verify.FaultCode;
import org.zhengming.api.evidence.verify.PackageVerification;
import org.zhengming.api.evidence.verify.PackageVerifier;
import org.zhengming.api.evidence.verify.TrustedCertificates;
import org.zhengming.api.evidence.verify.VerificationReport;
import org.zhengming.api.evidence.zip.ZipReader;
import org.zhengming.api.evidence.zip.ZipWriter;

/** Whatever is changed in a package is found and named. */
class TamperTest {

    private static SealedPackage sealed;
    private static Seals seals;
    private static byte[] zip;

    @TempDir
    private Path folder;

    @BeforeAll
    static void seal() throws Exception {
        try (LocalSite site = LocalSite.plain();
                TestAuthority authority = new TestAuthority("Authority")) {
            CapturedPage captured = Captures.capture(Captures.policy(null)).capture(site.url("/moved"));
            CapturedPage page = withPicture(captured);
            seals = Captures.seals(Captures.signer(SigningIdentity.Kind.SM2), authority.client("authority"));
            sealed = Captures.sealed(seals, page);
            zip = Captures.zip(sealed, seals);
        }
    }

    /** The picture's bytes do not matter here. */
    private static CapturedPage withPicture(CapturedPage page) {
        byte[] picture = new byte[10_000];
        new Random(1).nextBytes(picture);
        return new CapturedPage(
                page.startedAt(),
                page.endedAt(),
                page.host(),
                page.steps(),
                page.exchanges(),
                page.picture(),
                page.warc(),
                page.warcRecords(),
                picture,
                "<html></html>".getBytes(StandardCharsets.UTF_8),
                page.text());
    }

    @Test
    void one_changed_byte_in_any_sealed_part_names_the_part_and_the_byte() throws Exception {
        for (String path : sealed.files().keySet()) {
            byte[] bytes = sealed.files().get(path);
            for (int offset : new int[] {0, bytes.length / 2, bytes.length - 1}) {
                List<Fault> faults = afterChange(path, offset);

                assertThat(faults).as("%s at %d", path, offset).isNotEmpty();
                assertThat(faults).as("%s at %d", path, offset).allMatch(each -> path.equals(each.part()));
                Fault changed = faults.stream()
                        .filter(each -> each.code() == FaultCode.PART_CHANGED)
                        .findFirst()
                        .orElseThrow();
                assertThat(changed.place().exact()).isTrue();
                assertThat(changed.place().inPart()).isEqualTo(offset);
                assertThat(changed.place().inFile()).isEqualTo(offsetOf(path) + offset);
            }
        }
    }

    @Test
    void one_changed_byte_in_each_record_of_the_archive_names_the_record() throws Exception {
        Part warc = Part.of(new PartContent("w", "w", sealed.files().get("items/001-page.warc")));
        assertThat(warc.fingerprint().size()).isPositive();
        var records = org.zhengming.api.evidence.CanonicalJson.read(
                        sealed.files().get(PackagePaths.MANIFEST), org.zhengming.api.evidence.seal.Manifest.class)
                .parts()
                .stream()
                .filter(each -> each.path().equals("items/001-page.warc"))
                .findFirst()
                .orElseThrow()
                .sections();
        assertThat(records).hasSize(9);
        for (int i = 0; i < records.size(); i++) {
            int offset = (int) (records.get(i).offset() + records.get(i).length() / 2);

            Fault fault = afterChange("items/001-page.warc", offset).get(0);

            assertThat(fault.place().section())
                    .isEqualTo((i + 1) + ": " + records.get(i).name());
            assertThat(new VerificationReport(Locale.ENGLISH).sentence(fault))
                    .contains("byte " + offset + " and no other", "in record " + (i + 1));
        }
    }

    @Test
    void every_changed_byte_of_the_file_is_found() throws Exception {
        Random random = new Random(20261121);
        long directory = directoryStart();
        for (int i = 0; i < 240; i++) {
            // Half of them in the directory and the custody files, where there is no other guard than the form.
            int offset = i % 2 == 0
                    ? random.nextInt(zip.length)
                    : (int) directory + random.nextInt(zip.length - (int) directory);
            byte[] changed = zip.clone();
            changed[offset] ^= (byte) (1 << random.nextInt(8));

            assertThat(verify(changed).sound())
                    .as("byte %d of %d", offset, zip.length)
                    .isFalse();
        }
    }

    @Test
    void one_changed_byte_in_any_custody_event_names_the_event() throws Exception {
        byte[] chain = sealed.custody().write();
        int start = 0;
        for (int line = 1; line <= sealed.custody().events().size(); line++) {
            int end = indexOf(chain, '\n', start);
            for (int offset : new int[] {start, (start + end) / 2, end - 3}) {
                List<Fault> faults = afterChange(PackagePaths.CUSTODY, offset);
                assertThat(faults.get(0).code().name()).startsWith("CUSTODY_");
                assertThat(faults.get(0).detail()).as("byte %d", offset).isEqualTo(Integer.toString(line));
            }
            start = end + 1;
        }
    }

    @Test
    void a_custody_chain_that_was_cut_short_or_made_longer_is_found() throws Exception {
        byte[] chain = sealed.custody().write();
        byte[] shorter = Arrays.copyOf(chain, lastLineStart(chain));
        byte[] longer = sealed.custody()
                .then(
                        java.time.Instant.now(),
                        "somebody",
                        org.zhengming.api.evidence.custody.CustodyAction.RETURNED,
                        null,
                        null)
                .write();

        for (byte[] each : List.of(shorter, longer)) {
            TreeMap<String, byte[]> files = entries();
            files.put(PackagePaths.CUSTODY, each);
            assertThat(verify(written(files)).faults())
                    .extracting(Fault::code)
                    .contains(FaultCode.CUSTODY_SIGNATURE_BROKEN);
        }
    }

    @Test
    void the_custody_signature_guards_every_byte_of_itself() throws Exception {
        byte[] signature = entries().get(PackagePaths.CUSTODY_SIGNATURE);
        for (int offset = 0; offset < signature.length; offset += 29) {
            assertThat(afterChange(PackagePaths.CUSTODY_SIGNATURE, offset))
                    .as("byte %d", offset)
                    .isNotEmpty()
                    .allMatch(each -> PackagePaths.CUSTODY_SIGNATURE.equals(each.part()));
        }
    }

    @Test
    void the_custody_chain_of_another_package_is_found() throws Exception {
        SealedPackage other;
        try (LocalSite site = LocalSite.plain()) {
            other = Captures.sealed(
                    seals, Captures.capture(Captures.policy(null)).capture(site.url("/page")));
        }
        TreeMap<String, byte[]> files = entries();
        files.put(PackagePaths.CUSTODY, other.custody().write());
        files.put(PackagePaths.CUSTODY_SIGNATURE, seals.signCustody(other.custody()));

        assertThat(verify(written(files)).faults()).extracting(Fault::code).contains(FaultCode.CUSTODY_FOREIGN);
    }

    @Test
    void entries_added_removed_and_renamed_are_named() throws Exception {
        TreeMap<String, byte[]> added = entries();
        added.put("items/009-more.txt", new byte[] {1});
        assertFault(added, FaultCode.PART_ADDED, "items/009-more.txt");

        for (String path : entries().keySet()) {
            TreeMap<String, byte[]> removed = entries();
            removed.remove(path);
            assertFault(removed, FaultCode.PART_MISSING, path);
        }

        TreeMap<String, byte[]> renamed = entries();
        renamed.put("items/other.txt", renamed.remove("items/002-text.txt"));
        assertFault(renamed, FaultCode.PART_RENAMED, "items/002-text.txt");
    }

    @Test
    void two_entries_of_one_name_are_found() throws Exception {
        byte[] doubled = replaceAscii(
                written(with("items/003-screenshot.pnh", new byte[] {1})),
                "items/003-screenshot.pnh",
                "items/003-screenshot.png");

        assertThat(verify(doubled).faults()).extracting(Fault::code).contains(FaultCode.DUPLICATED);
    }

    @Test
    void names_that_lead_out_are_refused() throws Exception {
        for (String name : List.of("../../etc/passwd", "/etc/passwd/xxxx", "c:\\windows\\x.xx", "items/..%2fx.xxx")) {
            String harmless = "i".repeat(name.length());
            byte[] changed = replaceAscii(written(with(harmless, new byte[] {1})), harmless, name);

            assertThat(verify(changed).faults())
                    .as(name)
                    .extracting(Fault::code)
                    .contains(FaultCode.NAME_REFUSED);
        }
    }

    @Test
    void compressed_entries_are_refused_unread() throws Exception {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bomb)) {
            out.putNextEntry(new ZipEntry("manifest.json"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                out.write(zeros);
            }
        }
        assertThat(bomb.size()).isLessThan(200_000);
        assertThat(verify(bomb.toByteArray()).faults()).extracting(Fault::code).contains(FaultCode.COMPRESSED);
    }

    @Test
    void more_entries_than_allowed_are_refused_unread() throws Exception {
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(many)) {
            for (int i = 0; i <= Limits.MOST_ENTRIES; i++) {
                out.putNextEntry(new ZipEntry("items/" + i));
            }
        }
        assertThat(verify(many.toByteArray()).faults())
                .extracting(Fault::code)
                .containsExactly(FaultCode.TOO_MANY_ENTRIES);
    }

    @Test
    void what_is_before_behind_or_between_is_found() throws Exception {
        byte[] before = concat("#!/bin/sh\n".getBytes(StandardCharsets.US_ASCII), zip);
        byte[] behind = concat(zip, new byte[] {0});
        byte[] cut = Arrays.copyOf(zip, zip.length - 1);

        for (byte[] each : List.of(before, behind, cut, new byte[0], "PK".getBytes(StandardCharsets.US_ASCII))) {
            assertThat(verify(each).sound()).isFalse();
        }
    }

    @Test
    void a_package_made_anew_by_another_is_sound_but_not_trusted() throws Exception {
        Seals forger = Captures.seals(Captures.signer(SigningIdentity.Kind.SM2));
        byte[] forged = Captures.zip(forgedBy(forger), forger);

        PackageVerification result = PackageVerifier.verify(
                Captures.write(folder, forged),
                new TrustedCertificates(List.of(seals.identity().certificate()), List.of()));

        assertThat(result.faults()).extracting(Fault::code).contains(FaultCode.SIGNER_NOT_TRUSTED);
    }

    private static SealedPackage forgedBy(Seals forger) throws Exception {
        try (LocalSite site = LocalSite.plain()) {
            return Captures.sealed(
                    forger, Captures.capture(Captures.policy(null)).capture(site.url("/page")));
        }
    }

    private void assertFault(TreeMap<String, byte[]> files, FaultCode code, String part) throws IOException {
        assertThat(verify(written(files)).faults())
                .as("%s %s", code, part)
                .anyMatch(each -> each.code() == code && part.equals(each.part()));
    }

    private List<Fault> afterChange(String path, int offset) throws IOException {
        TreeMap<String, byte[]> files = entries();
        byte[] changed = files.get(path).clone();
        changed[offset] ^= 1;
        files.put(path, changed);
        return verify(written(files)).faults();
    }

    private PackageVerification verify(byte[] bytes) throws IOException {
        return PackageVerifier.verify(Files.write(folder.resolve("changed.zip"), bytes), TrustedCertificates.NOT_ASKED);
    }

    private static TreeMap<String, byte[]> entries() {
        TreeMap<String, byte[]> entries = new TreeMap<>(sealed.files());
        entries.put(PackagePaths.CUSTODY, sealed.custody().write());
        try (ZipReader reader = ZipReader.open(Files.write(Files.createTempFile("zip", null), zip))) {
            entries.put(PackagePaths.CUSTODY_SIGNATURE, reader.bytes(PackagePaths.CUSTODY_SIGNATURE));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return entries;
    }

    private static TreeMap<String, byte[]> with(String name, byte[] bytes) {
        TreeMap<String, byte[]> entries = entries();
        entries.put(name, bytes);
        return entries;
    }

    private static byte[] written(TreeMap<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ZipWriter.write(files, out);
        return out.toByteArray();
    }

    private long offsetOf(String path) throws IOException {
        try (ZipReader reader = ZipReader.open(Captures.write(folder, zip))) {
            return reader.offset(path);
        }
    }

    private static long directoryStart() {
        return java.nio.ByteBuffer.wrap(zip)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .getInt(zip.length - 6);
    }

    private static byte[] replaceAscii(byte[] bytes, String from, String to) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static int indexOf(byte[] bytes, char wanted, int from) {
        int i = from;
        while (bytes[i] != wanted) {
            i++;
        }
        return i;
    }

    private static int lastLineStart(byte[] bytes) {
        int i = bytes.length - 2;
        while (bytes[i] != '\n') {
            i--;
        }
        return i + 1;
    }
}
