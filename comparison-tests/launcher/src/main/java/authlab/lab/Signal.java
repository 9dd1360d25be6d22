package authlab.lab;

import java.io.IOException;

/** The signals that Java cannot send by itself. */
enum Signal {
    /** To a postmaster: stop now, without waiting for its clients. */
    INT,
    /** Freeze, as a virtual machine that is being moved. */
    STOP,
    CONT;

    /** Returns when it is sent; a process that is gone already is no error. */
    void to(ProcessHandle process) {
        try {
            // By the shell's own kill: a small machine may have no other.
            new ProcessBuilder("sh", "-c", "kill -" + name() + " " + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noShell) {
            throw new LabException("Cannot run sh to send a signal: " + noShell + ".", noShell);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
