package authlab.bank;

import authlab.database.Sha256;
import authlab.problem.Problem.Violation;
import authlab.problem.ProblemException;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The body of {@code POST /api/transfers}.
 *
 * @param to the payee's username
 * @param amount cents
 * @param memo null where there is none
 */
public record TransferRequest(
        @JsonProperty(required = true) String to,
        @JsonProperty(required = true) long amount,
        String memo) {

    private static final long AMOUNT_MAX = 100_000_000_000L;
    private static final int MEMO_CODE_POINTS_MAX = 140;

    /**
     * Refuses what the body alone shows to be wrong.
     *
     * @throws ProblemException 400 with every rule that it breaks
     */
    void refuseInvalid(String payer) {
        List<Violation> violations = new ArrayList<>();
        if (to.equals(payer)) {
            violations.add(new Violation("to", "must be somebody else"));
        }
        if (amount < 1 || amount > AMOUNT_MAX) {
            violations.add(new Violation("amount", "must be from 1 to " + AMOUNT_MAX));
        }
        faultInMemo().ifPresent(fault -> violations.add(new Violation("memo", fault)));
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }

    /**
     * What an idempotency key stands for: the same for the same wish, however it was spelled, and for no other. A valid
     * memo holds no control character, so it is known where it ends; the payee, who may be anything yet, comes last.
     */
    Sha256 digest() {
        return Sha256.of(amount + (memo == null ? "" : "\0" + memo) + "\n" + to);
    }

    private Optional<String> faultInMemo() {
        if (memo == null) {
            return Optional.empty();
        }
        if (memo.codePointCount(0, memo.length()) > MEMO_CODE_POINTS_MAX) {
            return Optional.of("must have at most " + MEMO_CODE_POINTS_MAX + " characters");
        }
        return memo.codePoints().anyMatch(Character::isISOControl)
                ? Optional.of("must hold no control characters")
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "TransferRequest[" + amount + " to " + to + "]";
    }
}
