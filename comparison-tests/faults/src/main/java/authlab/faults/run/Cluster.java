package authlab.faults.run;

import authlab.faults.inject.DatabaseLine;
import authlab.lab.Instance;
import authlab.lab.Lab;
import authlab.lab.ServiceKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Instances of one service on one database, each behind a line of its own. */
public final class Cluster implements AutoCloseable {

    private final Lab lab;
    private final List<Member> members;

    private Cluster(Lab lab, List<Member> members) {
        this.lab = lab;
        this.members = members;
    }

    /**
     * Starts them, on an empty database.
     *
     * @param jar the build of the service that all of them run
     * @param settings of each
     */
    public static Cluster start(Lab lab, ServiceKind kind, Path jar, List<Map<String, String>> settings)
            throws IOException {
        List<Member> members = new ArrayList<>();
        for (Map<String, String> own : settings) {
            DatabaseLine line = DatabaseLine.to(lab.postgreSql().port());
            Instance instance = members.isEmpty()
                    ? lab.startBehind(line::jdbcUrl, kind, jar, own)
                    : lab.startBehind(line::jdbcUrl, members.get(0).instance(), jar, own);
            members.add(new Member(instance, line));
        }
        return new Cluster(lab, List.copyOf(members));
    }

    public Lab lab() {
        return lab;
    }

    public List<Member> members() {
        return members;
    }

    /** Stops the members; the lab goes on. */
    @Override
    public void close() throws IOException {
        for (Member member : members) {
            member.instance().stop();
            member.line().close();
        }
    }
}
