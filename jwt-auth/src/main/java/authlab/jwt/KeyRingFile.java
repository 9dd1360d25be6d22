package authlab.jwt;

import authlab.InvalidSetting;
import authlab.jose.JsonText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The file that {@code auth.jwt.keys} names: a JWK Set (RFC 7517 §5) whose keys have {@code kid}, {@code use}: sig,
 * {@code alg} and a {@code status}: exactly one is current, the others next or retired. Members that it does not know
 * it ignores, as JWK Sets want it.
 */
final class KeyRingFile {

    /** Room for some twenty private RSA keys, the largest. */
    static final int BYTES_MAX = 64 * 1024;

    private final Path file;
    private final KeyFitness fitness;

    private KeyRingFile(Path file, KeyFitness fitness) {
        this.file = file;
        this.fitness = fitness;
    }

    /** @throws InvalidSetting if none is named */
    static KeyRingFile named(Optional<Path> file, KeyFitness fitness) {
        return new KeyRingFile(
                file.orElseThrow(() -> new InvalidSetting(
                        "auth.jwt.keys is missing: name a file that holds a JWK Set with private keys.")),
                fitness);
    }

    /**
     * Reads it as it stands now.
     *
     * @throws InvalidSetting what is wrong with it, without a word of what stands in a key
     */
    KeyRing read() {
        return ringIn(bytes());
    }

    /** The ring that is spelled so; throws like {@link #read}. */
    KeyRing ringIn(byte[] content) {
        List<KeyEntry> entries = entriesIn(content);
        requireDistinctKids(entries);
        long current = entries.stream()
                .filter(entry -> entry.status() == KeyEntry.Status.CURRENT)
                .count();
        if (current != 1) {
            throw fault("must hold exactly one key whose \"status\" is current, but holds " + current);
        }
        return new KeyRing(entries);
    }

    /** What stands in the file, as it stands there; throws {@link InvalidSetting} if it cannot be read. */
    byte[] bytes() {
        try (InputStream content = Files.newInputStream(file)) {
            byte[] bytes = content.readNBytes(BYTES_MAX + 1);
            if (bytes.length > BYTES_MAX) {
                throw fault("must not be larger than " + BYTES_MAX + " bytes");
            }
            return bytes;
        } catch (IOException unreadable) {
            throw fault("cannot be read (" + unreadable.getClass().getSimpleName() + ")");
        }
    }

    /** Something that is wrong with this file: the rest of a sentence that begins with its name. */
    InvalidSetting fault(String what) {
        return new InvalidSetting("auth.jwt.keys: the file " + file + " " + what + ".");
    }

    private List<KeyEntry> entriesIn(byte[] content) {
        JsonNode keys = JsonText.objectIn(content)
                .map(json -> json.path("keys"))
                .filter(JsonNode::isArray)
                .orElseThrow(() -> fault("must hold a JWK Set, {\"keys\": […]}, with no member twice"));
        List<KeyEntry> entries = new ArrayList<>();
        for (JsonNode key : keys) {
            entries.add(entry(key, entries.size() + 1));
        }
        return entries;
    }

    private KeyEntry entry(JsonNode key, int number) {
        try {
            if (key instanceof ObjectNode json) {
                return KeyEntry.of(json, fitness);
            }
            throw new KeyEntry.Unfit("is no JSON object");
        } catch (KeyEntry.Unfit unfit) {
            throw fault("cannot be used: its key number " + number + " " + unfit.getMessage());
        }
    }

    private void requireDistinctKids(List<KeyEntry> entries) {
        List<String> kids = entries.stream().map(entry -> entry.key().kid()).toList();
        kids.stream()
                .filter(kid -> kids.indexOf(kid) != kids.lastIndexOf(kid))
                .findFirst()
                .ifPresent(kid -> {
                    throw fault("must not hold two keys of the same \"kid\", but does so with " + kid);
                });
    }
}
