package authlab.revocation;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A set of names of 128 bits, each with the second after which it may be forgotten: open addressing in two arrays, some
 * 42 bytes a name at a million, 54 at worst.
 *
 * <p>Readers never wait and never miss what was added before they began: names are only ever added to the arrays at hand,
 * the second half of a name first; to grow or to forget, others take their place. Writers take turns.
 */
final class Denylist {

    private static final VarHandle NAMES = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int SLOTS_MIN = 1024;

    /** A rebuild must be worth it: each then costs a constant for each name that was added. */
    private static final int FORGOTTEN_AT_ONCE_MIN = SLOTS_MIN;

    private static final class Table {

        /** Two for each slot; a slot whose first is zero is free. */
        final long[] names;

        /** For each slot, in seconds since 1970, unsigned. */
        final int[] ends;

        /** @param slots a power of two */
        Table(int slots) {
            this.names = new long[2 * slots];
            this.ends = new int[slots];
        }

        int mask() {
            return ends.length - 1;
        }
    }

    private volatile Table table = new Table(SLOTS_MIN);
    private volatile int size;

    /** Never blocks; a look-up or two. */
    boolean contains(long high, long low) {
        Table current = table;
        long first = notZero(high);
        for (int slot = home(first, low) & current.mask(); ; slot = (slot + 1) & current.mask()) {
            long found = (long) NAMES.getAcquire(current.names, 2 * slot);
            if (found == 0) {
                return false;
            }
            if (found == first && current.names[2 * slot + 1] == low) {
                return true;
            }
        }
    }

    /** Adding a name again keeps the later end. */
    synchronized void add(long high, long low, long endSecond) {
        if (4L * (size + 1) > 3L * table.ends.length) {
            rebuild(2 * table.ends.length, 0);
        }
        if (put(table, notZero(high), low, (int) Math.min(endSecond, 0xffff_ffffL))) {
            size++;
        }
    }

    /** Drops, some time, what may be forgotten by then. */
    synchronized void forgetUpTo(long second) {
        int forgotten = 0;
        int[] ends = table.ends;
        for (int slot = 0; slot < ends.length; slot++) {
            if (table.names[2 * slot] != 0 && Integer.toUnsignedLong(ends[slot]) <= second) {
                forgotten++;
            }
        }
        if (forgotten >= FORGOTTEN_AT_ONCE_MIN && 4L * forgotten >= size) {
            rebuild(slotsFor(size - forgotten), second);
        }
    }

    int size() {
        return size;
    }

    /** Bytes of the arrays. */
    long bytes() {
        Table current = table;
        return 8L * current.names.length + 4L * current.ends.length;
    }

    private void rebuild(int slots, long forgetUpTo) {
        Table old = table;
        Table fresh = new Table(slots);
        int kept = 0;
        for (int slot = 0; slot < old.ends.length; slot++) {
            long first = old.names[2 * slot];
            int end = old.ends[slot];
            if (first != 0 && Integer.toUnsignedLong(end) > forgetUpTo) {
                put(fresh, first, old.names[2 * slot + 1], end);
                kept++;
            }
        }
        table = fresh;
        size = kept;
    }

    private static int slotsFor(int names) {
        int slots = SLOTS_MIN;
        while (4L * names > 3L * slots) {
            slots *= 2;
        }
        return slots;
    }

    /** Whether the name is new. */
    private static boolean put(Table into, long first, long low, int end) {
        int slot = home(first, low) & into.mask();
        while (into.names[2 * slot] != 0) {
            if (into.names[2 * slot] == first && into.names[2 * slot + 1] == low) {
                into.ends[slot] = Integer.compareUnsigned(into.ends[slot], end) < 0 ? end : into.ends[slot];
                return false;
            }
            slot = (slot + 1) & into.mask();
        }
        into.ends[slot] = end;
        into.names[2 * slot + 1] = low;
        NAMES.setRelease(into.names, 2 * slot, first);
        return true;
    }

    private static long notZero(long high) {
        return high == 0 ? 1 : high;
    }

    /** The names are random in most of their bits: nobody can choose them to collide. */
    private static int home(long first, long low) {
        long mixed = (first ^ low) * 0x9e37_79b9_7f4a_7c15L;
        return (int) (mixed >>> 32);
    }
}
