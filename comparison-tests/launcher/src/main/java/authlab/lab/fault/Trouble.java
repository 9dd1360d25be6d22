package authlab.lab.fault;

import java.time.Duration;

/** What is wrong with a line at the moment. Safe for any number of threads. */
final class Trouble {

    private boolean cut;
    private boolean silent;
    private boolean deaf;
    private Duration delay = Duration.ZERO;

    synchronized void cut() {
        cut = true;
        notifyAll();
    }

    synchronized void fallSilent() {
        silent = true;
    }

    synchronized void lag(Duration by) {
        delay = by;
    }

    synchronized void loseNotifications() {
        deaf = true;
    }

    synchronized void end() {
        cut = false;
        silent = false;
        deaf = false;
        delay = Duration.ZERO;
        notifyAll();
    }

    synchronized boolean isCut() {
        return cut;
    }

    synchronized boolean losesNotifications() {
        return deaf;
    }

    /** Returns when what came now is late enough. */
    void delay() throws InterruptedException {
        Duration lag;
        synchronized (this) {
            lag = delay;
        }
        if (!lag.isZero()) {
            Thread.sleep(lag.toMillis());
        }
    }

    /** Returns when anything gets through. */
    synchronized void hold() throws InterruptedException {
        while (silent && !cut) {
            wait();
        }
    }
}
