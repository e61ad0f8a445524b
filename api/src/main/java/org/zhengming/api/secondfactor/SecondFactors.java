package org.zhengming.api.secondfactor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhengming.analytics.index.KeyRing;
import org.zhengming.api.file.WholeFiles;
import org.zhengming.api.problem.ApiException;
import org.zhengming.api.problem.ProblemCode;
import org.zhengming.ingest.Sha256;
import org.zhengming.jobs.OwnFiles;
import tools.jackson.databind.json.JsonMapper;

/**
 * The second factors of all accounts: a sealed file each, written before an answer is given, so that a code taken once is
 * not taken again, also after a crash. Calls block on the disk. An administrator's command may reset one meanwhile.
 */
public final class SecondFactors {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ISSUER = "正名";
    private static final String ENDING = ".sealed";

    private final Path folder;
    private final Path keyFolder;
    private final WholeFiles files;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    private SecondFactors(Path data, InstantSource clock) {
        this.folder = data.resolve("second-factors");
        this.keyFolder = data.resolve("keys").resolve("accounts");
        this.files = new WholeFiles(folder);
        this.clock = clock;
    }

    /** @param data folder of the configuration */
    public static SecondFactors in(Path data, InstantSource clock) {
        return new SecondFactors(data, clock);
    }

    /** What may be told of a second factor. */
    public record Standing(Instant since, int recoveryCodesLeft) {}

    /**
     * A secret that is not enrolled yet, as text and as an address that apps read.
     *
     * @param replaces when the one was enrolled whose code was given for the offer; {@code null} where there was none
     */
    public record Offer(
            byte[] secret,
            String text,
            String uri,
            @Nullable Instant replaces) {

        @Override
        public String toString() {
            return "Offer[]";
        }
    }

    /** Nothing when the account has none. */
    public Optional<Standing> standing(String username) {
        return alone(() -> read(username)
                .map(each -> new Standing(each.since(), each.recovery().size())));
    }

    /** Which of the accounts have one. */
    public Set<String> enrolled(Collection<String> usernames) {
        Set<String> there = Set.copyOf(alone(files::names));
        return usernames.stream().filter(each -> there.contains(file(each))).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A new secret, kept nowhere.
     *
     * @param replaces as {@link Offer} has it
     */
    public Offer offer(String username, @Nullable Instant replaces) {
        byte[] secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        String text = Base32.encode(secret);
        String uri = "otpauth://totp/" + encoded(ISSUER) + ":" + encoded(username) + "?secret=" + text + "&issuer="
                + encoded(ISSUER);
        return new Offer(secret, text, uri, replaces);
    }

    /**
     * Enrols the secret in place of the one that it was offered for, once a code shows that the person's app has it. What
     * was enrolled since the offer stands: its owner gave no code of it.
     *
     * @return recovery codes, to be shown once
     * @throws ApiException {@link ProblemCode#SECOND_FACTOR_INVALID}, {@link ProblemCode#SECOND_FACTOR_NOT_BEGUN}
     */
    public List<String> enrol(String username, Offer offer, String code) {
        Instant now = clock.instant();
        OptionalLong step = Totp.stepOf(offer.secret(), code, now, -1);
        if (step.isEmpty()) {
            throw new ApiException(ProblemCode.SECOND_FACTOR_INVALID);
        }
        List<String> recovery = RecoveryCodes.make(random);
        List<String> hashes = recovery.stream().map(RecoveryCodes::hash).toList();
        SecondFactor fresh = new SecondFactor(offer.secret(), now, step.getAsLong(), hashes, 0, null);
        return alone(() -> {
            Instant there = read(username).map(SecondFactor::since).orElse(null);
            if (!Objects.equals(there, offer.replaces())) {
                throw new ApiException(ProblemCode.SECOND_FACTOR_NOT_BEGUN);
            }
            write(username, fresh);
            return recovery;
        });
    }

    /**
     * Takes a code of the app, or a recovery code.
     *
     * @return how many recovery codes are left when one was used
     * @throws ApiException {@link ProblemCode#SECOND_FACTOR_INVALID}, {@link ProblemCode#SECOND_FACTOR_LOCKED}
     */
    public Optional<Integer> take(String username, String code) {
        return alone(() -> {
            Instant now = clock.instant();
            SecondFactor before = read(username).orElseThrow(() -> new ApiException(ProblemCode.SECOND_FACTOR_INVALID));
            before.locked(now).ifPresent(wait -> {
                throw ApiException.later(ProblemCode.SECOND_FACTOR_LOCKED, wait);
            });
            Optional<SecondFactor> after = before.taking(code, now);
            write(username, after.orElseGet(() -> before.mistaken(now)));
            int left = after.orElseThrow(() -> new ApiException(ProblemCode.SECOND_FACTOR_INVALID))
                    .recovery()
                    .size();
            return left < before.recovery().size() ? Optional.of(left) : Optional.empty();
        });
    }

    /** @return whether there was one */
    public boolean reset(String username) {
        return alone(() -> {
            boolean there = files.read(file(username)).isPresent();
            files.delete(file(username));
            return there;
        });
    }

    /** Seals what older keys sealed with the newest. */
    public int sealAnew() {
        return alone(() -> {
            KeyRing ring = KeyRing.open(keyFolder);
            int changed = 0;
            for (String name : files.names()) {
                String before = name.endsWith(ENDING) ? files.read(name).orElseThrow() : null;
                if (before != null && KeyRing.keyOf(before) < ring.newest()) {
                    files.write(name, ring.seal(name, ring.unseal(name, before)));
                    changed++;
                }
            }
            return changed;
        });
    }

    private Optional<SecondFactor> read(String username) {
        String name = file(username);
        return files.read(name)
                .map(found -> KeyRing.open(keyFolder).unseal(name, found))
                .map(json -> JSON.readValue(json, SecondFactor.class));
    }

    private SecondFactor write(String username, SecondFactor factor) {
        String name = file(username);
        files.write(name, KeyRing.open(keyFolder).seal(name, JSON.writeValueAsString(factor)));
        return factor;
    }

    /** One thread of one process at a time. */
    private synchronized <T> T alone(Supplier<T> work) {
        try {
            Path lock = OwnFiles.createDirectories(folder).resolve("lock");
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                if (!held.isValid()) {
                    throw new IOException("the lock was lost");
                }
                return work.get();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The second factors cannot be read", failure);
        }
    }

    /** A name that every file system takes, whatever a person is called. */
    private static String file(String username) {
        return Sha256.hex(username) + ENDING;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
