package authlab.scenario.forge;

import authlab.token.Token;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was found inside credentials of one kind, as numbers of 256 bits, in the order of each login. */
final class Numbers {

    static final int BITS = 256;

    /** Random ones do not lie so close, not even among millions: the odds are less than 2^-50. */
    private static final BigInteger CLOSE = BigInteger.ONE.shiftLeft(160);

    /** Below, chance alone makes a bit look biased now and then. */
    private static final int BIAS_TOLD_FROM = 64;

    /** Standard deviations: with 256 bits to look at, chance goes so far once in a million runs. */
    private static final double BIASED = 6;

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(BITS);

    private final List<List<BigInteger>> logins;

    /** @param logins the numbers of each login, in the order in which they came */
    Numbers(List<List<BigInteger>> logins) {
        this.logins = logins;
    }

    /**
     * The number that is spelled so.
     *
     * @throws IllegalArgumentException if it is not of 256 bits: then it is no credential of these services
     */
    static BigInteger in(String base64Url) {
        byte[] bytes = Base64.getUrlDecoder().decode(base64Url);
        if (bytes.length * Byte.SIZE != BITS) {
            throw new IllegalArgumentException("a credential of " + bytes.length * Byte.SIZE + " bits");
        }
        return new BigInteger(1, bytes);
    }

    static String spelled(BigInteger number) {
        byte[] bytes = new byte[BITS / Byte.SIZE];
        byte[] digits = number.mod(MODULUS).toByteArray();
        int length = Math.min(bytes.length, digits.length);
        System.arraycopy(digits, digits.length - length, bytes, bytes.length - length, length);
        return Token.base64Url(bytes);
    }

    /** What they have in common that chance would not give them; empty if they look like chance. */
    Optional<String> pattern() {
        List<BigInteger> sorted = logins.stream().flatMap(List::stream).sorted().toList();
        for (int i = 1; i < sorted.size(); i++) {
            BigInteger gap = sorted.get(i).subtract(sorted.get(i - 1));
            if (gap.compareTo(CLOSE) < 0) {
                return Optional.of(gap.signum() == 0 ? "one came twice" : "two of them lie close together");
            }
        }
        return evenSteps().or(() -> biasedBit(sorted));
    }

    private Optional<String> evenSteps() {
        Set<BigInteger> steps = new HashSet<>();
        for (List<BigInteger> numbers : logins) {
            for (int i = 1; i < numbers.size(); i++) {
                if (!steps.add(numbers.get(i).subtract(numbers.get(i - 1)))) {
                    return Optional.of("they grow by even steps");
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> biasedBit(List<BigInteger> numbers) {
        int count = numbers.size();
        if (count < BIAS_TOLD_FROM) {
            return Optional.empty();
        }
        List<Integer> biased = new ArrayList<>();
        for (int bit = 0; bit < BITS; bit++) {
            int position = bit;
            long ones =
                    numbers.stream().filter(number -> number.testBit(position)).count();
            if (Math.abs(ones - count / 2.0) > BIASED * Math.sqrt(count) / 2) {
                biased.add(bit);
            }
        }
        return biased.isEmpty() ? Optional.empty() : Optional.of("these bits are not chance: " + biased);
    }
}
