package authlab.suite.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Chance that can be had once more, by its seed. */
final class Dice {

    private static final String AWKWARD =
            "\0\t\n\r \"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~\u007f\u0085\u00a0\u0130\u2028\u212a\ufeff\ud83e\ude76";

    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    /** In so many of a hundred cases. */
    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T oneOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    byte[] bytes(int lengthMax) {
        byte[] bytes = new byte[random.nextInt(lengthMax + 1)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Of letters, and of what parsers stumble over. */
    String text(int lengthMax) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(lengthMax + 1); i > 0; i--) {
            text.append(
                    percent(50) ? (char) ('!' + random.nextInt(94)) : AWKWARD.charAt(random.nextInt(AWKWARD.length())));
        }
        return text.toString();
    }

    /** As it is; or with something replaced, left out, put in or said twice. */
    String like(String right) {
        int at = random.nextInt(right.length() + 1);
        String before = right.substring(0, at);
        String behind = right.substring(at);
        return switch (random.nextInt(8)) {
            case 0 -> before + text(3) + behind;
            case 1 -> before + text(3) + behind.substring(Math.min(behind.length(), 1));
            case 2 -> before;
            case 3 -> before + right;
            case 4 -> text(40);
            default -> right;
        };
    }

    /** The same for bytes. */
    byte[] like(byte[] right) {
        byte[] changed = right.clone();
        for (int i = random.nextInt(4); i > 0 && changed.length > 0; i--) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        return percent(80) ? changed : Arrays.copyOf(changed, random.nextInt(changed.length + 1));
    }
}
