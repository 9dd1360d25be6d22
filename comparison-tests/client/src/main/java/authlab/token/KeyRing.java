package authlab.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/**
 * A key ring as jwt-auth's operator writes it: a JWK Set (RFC 7517 §5) with private keys, each of which has a status. A
 * value; every method gives another.
 *
 * @param keys the members of each, in this order
 */
public record KeyRing(List<Map<String, Object>> keys) {

    private static final String STATUS = "status";
    private static final String CURRENT = "current";

    public KeyRing {
        keys = List.copyOf(keys);
    }

    /** One that holds this key alone, which signs. */
    public static KeyRing of(Signer current) {
        return new KeyRing(List.of()).with(current, CURRENT);
    }

    /** The one in that file. */
    public static KeyRing in(Path file) {
        try {
            return new KeyRing(new JsonWebKeySet(Files.readString(file))
                    .getJsonWebKeys().stream()
                            .map(key -> key.toParams(OutputControlLevel.INCLUDE_PRIVATE))
                            .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (JoseException malformed) {
            throw new IllegalStateException("no key ring: " + file, malformed);
        }
    }

    /** With one more key, of that status. */
    public KeyRing with(Signer key, String status) {
        Map<String, Object> members = new LinkedHashMap<>(key.key().toParams(OutputControlLevel.INCLUDE_PRIVATE));
        members.put(STATUS, status);
        return with(members);
    }

    public KeyRing next(Signer key) {
        return with(key, "next");
    }

    public KeyRing retired(Signer key) {
        return with(key, "retired");
    }

    /** With one more key, whatever its members are. */
    public KeyRing with(Map<String, Object> members) {
        List<Map<String, Object>> more = new ArrayList<>(keys);
        more.add(members);
        return new KeyRing(more);
    }

    /** The names of all. */
    public List<String> kids() {
        return keys.stream().map(key -> (String) key.get("kid")).toList();
    }

    /** The one that is meant to sign. */
    public Signer current() {
        return keys.stream()
                .filter(key -> CURRENT.equals(key.get(STATUS)))
                .findFirst()
                .map(KeyRing::signer)
                .orElseThrow(() -> new IllegalStateException("no key of this ring is current"));
    }

    private static Signer signer(Map<String, Object> members) {
        try {
            return new Signer(PublicJsonWebKey.Factory.newPublicJwk(members));
        } catch (JoseException malformed) {
            throw new IllegalStateException("no key", malformed);
        }
    }

    /** As it stands in the file. */
    public String toJson() {
        return JsonUtil.toJson(Map.of("keys", keys));
    }

    /** Puts it in the place of what is there, so that nobody ever reads half of it. */
    public void replace(Path file) {
        try {
            Path whole = Files.createTempFile(file.toAbsolutePath().getParent(), "keys", ".tmp");
            Files.writeString(whole, toJson());
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public String toString() {
        return "KeyRing of " + keys.size();
    }
}
