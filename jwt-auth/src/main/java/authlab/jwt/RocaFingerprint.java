package authlab.jwt;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells RSA moduli whose primes all are k·M + 65537ᵃ mod M, with M the product of the first primes, as a library in
 * many smart cards and TPMs made them: they can be factored ("The Return of Coppersmith's Attack", CCS 2017).
 *
 * <p>Modulo each small prime, such a modulus is a power of 65537. Another one is that for all of them once in some
 * hundred millions.
 */
final class RocaFingerprint {

    private static final int[] PRIMES = {
        3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103, 107, 109,
        113, 127, 131, 137, 139, 149, 151, 157, 163, 167
    };

    private static final int GENERATOR = 65537;

    private static final Map<Integer, BitSet> POWERS = powers();

    private RocaFingerprint() {}

    static boolean isOn(BigInteger modulus) {
        return POWERS.entrySet().stream()
                .allMatch(powers -> powers.getValue()
                        .get(modulus.mod(BigInteger.valueOf(powers.getKey())).intValue()));
    }

    private static Map<Integer, BitSet> powers() {
        Map<Integer, BitSet> all = new HashMap<>();
        for (int prime : PRIMES) {
            BitSet powers = new BitSet(prime);
            for (int power = 1; !powers.get(power); power = power * (GENERATOR % prime) % prime) {
                powers.set(power);
            }
            all.put(prime, powers);
        }
        return all;
    }
}
