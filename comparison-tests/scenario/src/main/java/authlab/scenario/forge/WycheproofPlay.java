package authlab.scenario.forge;

import authlab.client.Answer;
import authlab.client.Credentials;
import authlab.scenario.Defence;
import authlab.scenario.Lab;
import authlab.scenario.forge.WycheproofFile.Case;
import authlab.scenario.forge.WycheproofFile.Group;
import authlab.token.KeyRing;
import authlab.token.Signer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Plays a file of vectors against a service without {@link Defence#ACCESS_TOKEN_WANTED}, the keys of each group in its
 * ring.
 *
 * <p>Their payload is {@code foo}, so a healthy service refuses them all, and would show nothing. The one that asks only
 * who signed has everything else as it is: key ring, spelling and signature. There what is valid is believed, and what is
 * not must be refused.
 */
public final class WycheproofPlay {

    /** The defence that the service has to lack. */
    public static final Defence WITHOUT = Defence.ACCESS_TOKEN_WANTED;

    private final Lab lab;
    private Set<String> kidsBefore = Set.of();

    public WycheproofPlay(Lab lab) {
        this.lab = lab;
    }

    /** What became of a vector. */
    public enum Outcome {
        /** Valid, and believed. */
        BELIEVED,
        /** Not valid, and refused. */
        REFUSED,
        /** Valid, and refused: its key is weaker, or its form other, than the service wants. */
        STRICTER,
        /** Not valid, and believed; or nobody can tell. */
        WRONG
    }

    /**
     * One vector, played.
     *
     * @param detail why
     */
    public record Played(Case vector, Outcome outcome, String detail) {}

    /** All of a group. */
    public List<Played> play(Group group) {
        boolean isTaken = offer(group);
        List<Played> all = new ArrayList<>();
        for (Case vector : group.cases()) {
            all.add(isTaken ? played(vector) : judged(vector, 401, "the ring refuses the key"));
        }
        return all;
    }

    private boolean offer(Group group) {
        KeyRing ring = KeyRing.of(Signer.madeFor("ES256"));
        if (group.keys().stream().anyMatch(key -> kidsBefore.contains(String.valueOf(key.get("kid"))))) {
            // A kid never changes its key from one ring to the next.
            lab.keyRing().put(ring);
        }
        KeyRing all = KeyRing.of(Signer.madeFor("ES256"));
        for (Map<String, Object> key : group.keys()) {
            Map<String, Object> retired = new LinkedHashMap<>(key);
            retired.put("status", "retired");
            all = all.with(retired);
        }
        boolean isTaken = lab.keyRing().offer(all);
        kidsBefore = isTaken ? Set.copyOf(all.kids()) : Set.of();
        return isTaken;
    }

    private Played played(Case vector) {
        if (vector.jws().chars().anyMatch(character -> character < ' ' || character > '~')) {
            return judged(vector, 400, "no header can carry it");
        }
        Answer answer = lab.with(Credentials.none(lab.carrier()).withAccess(vector.jws()))
                .get("/api/me");
        return judged(vector, answer.status(), "the answer is " + answer.status());
    }

    private static Played judged(Case vector, int status, String detail) {
        boolean isRefused = status >= 400 && status < 500;
        Outcome outcome = Outcome.WRONG;
        if (isRefused) {
            outcome = vector.isValid() ? Outcome.STRICTER : Outcome.REFUSED;
        } else if (status == 200 && vector.isValid()) {
            outcome = Outcome.BELIEVED;
        }
        return new Played(vector, outcome, detail);
    }
}
