package authlab.benchmark.figure;

import java.util.ArrayList;
import java.util.List;

/** All that was to be reached, on two cores with generator and PostgreSQL included. */
public final class Targets {

    private static final List<String> CARRIERS = List.of("session", "jwt-bearer", "jwt-cookie");
    private static final List<String> BOUNDS = List.of("synced-200ms", "synced-1s", "synced-10s");

    private Targets() {}

    /** Whether a run measured them or not. */
    public static List<Target> all() {
        List<Target> all = new ArrayList<>();
        for (String carrier : CARRIERS) {
            for (String bound : BOUNDS) {
                all.add(ofNoAuthentication(carrier + "-" + bound));
            }
            if (!carrier.equals("session")) {
                all.add(ofNoAuthentication(carrier + "-stateless"));
            }
            all.add(Target.atLeast(
                    2.2,
                    carrier + ", strict: as many requests as 2.2 times one read each",
                    "me/" + carrier + "-strict/of-one-read"));
        }
        for (String service : List.of("session", "jwt-bearer")) {
            all.add(Target.atLeast(
                    0.95,
                    service + ": δ from 10 s to 0.2 s costs at most 5 %",
                    "me/" + service + "-synced-200ms/of-10s"));
            all.add(Target.atLeast(
                    0.95,
                    service + ": a million live logins cost at most 5 %",
                    "logins/" + service + "-1000000/of-10000"));
            all.add(Target.atLeast(
                    0.95,
                    service + ": a million unforgotten revocations cost at most 5 %",
                    "revocations/" + service + "-1000000/of-0"));
            all.add(Target.atMost(
                    50, service + ", synced: revocation delay, p99", "delay/" + service + "-synced-1s/p99"));
            all.add(Target.atMost(
                    1000, service + ", synced: never above the bound of 1 s", "delay/" + service + "-synced-1s/most"));
            all.add(Target.atMost(0, service + ", strict: no delay", "delay/" + service + "-strict/most"));
            all.add(Target.atMost(0, service + ", everywhere: no delay", "delay/" + service + "-everywhere/most"));
            all.add(Target.atMost(
                    0,
                    service + ": rows that reads write and that are no last use",
                    "writes/" + service + "/rows-other-than-last-seen"));
            all.add(Target.atLeast(
                    0.9, service + ": share of those updates that stay on their page", "writes/" + service + "/hot"));
            all.add(Target.atLeast(
                    0.95,
                    service + ": logins against what the password hash alone allows",
                    "login/" + service + "-committed/of-hash"));
            all.add(Target.atMost(2, service + ": ready, on a migrated database", "start/" + service + "/ready"));
            all.add(Target.atMost(250, service + ": resident under load", "me/" + service + "-synced-1s/rss"));
        }
        return List.copyOf(all);
    }

    private static Target ofNoAuthentication(String subject) {
        return Target.atLeast(
                0.92,
                subject.replace("-synced-", ", synced, ").replace("-stateless", ", stateless")
                        + ": share of what no authentication allows",
                "me/" + subject + "/of-ceiling");
    }
}
