package authlab.lab;

import static authlab.lab.ServiceKind.JWT_AUTH;
import static authlab.lab.ServiceKind.SESSION_AUTH;

import authlab.client.Person;
import authlab.client.Service;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the launcher says when all is ready: where everything is, who may log in, and what to try first. */
record Welcome(Instances instances, Path caCertificate, Path cookieJar) {

    String text() {
        return String.join(
                "\n\n", addresses(), users(), page(), String.join("\n", commands()), "Ctrl-C stops everything.");
    }

    private String addresses() {
        Table table = new Table().row("service", "address", "also", "management", "process");
        for (Instance instance : instances.all()) {
            URI base = instance.service().base();
            String also = named(instance.kind(), base.getPort())
                    + instance.plainUrl().map(plain -> ", " + plain).orElse("");
            table.row(
                    instance.kind().id(),
                    base.toString(),
                    also,
                    instance.management().toString(),
                    Long.toString(instance.pid()));
        }
        return table.toString();
    }

    private static String users() {
        Table table = new Table().row("user", "password", "roles");
        for (DemoUser user : DemoUser.all()) {
            table.row(user.person().username(), user.person().password(), String.join(", ", user.roles()));
        }
        return table.toString();
    }

    /** By the name of each service: two names are two jars, so the bank of one cannot end a login at the other. */
    private String page() {
        return Stream.of(SESSION_AUTH, JWT_AUTH)
                .map(kind -> named(kind, instances.first(kind).service().base().getPort()) + "/")
                .collect(Collectors.joining(
                        "  and  ", "The bank, in a browser: ", "\nIt trusts them once it trusts " + caCertificate));
    }

    private static String named(ServiceKind kind, int port) {
        return "https://" + kind.hostName() + ":" + port;
    }

    /** Two for session-auth, with its cookie in a jar; one for jwt-auth, its token handed on from one curl to the next. */
    List<String> commands() {
        String curl = "curl -sS --cacert " + quoted(caCertificate);
        String newline = " -w '\\n'";
        String jar = quoted(cookieJar);
        Service session = instances.first(SESSION_AUTH).service();
        Service jwt = instances.first(JWT_AUTH).service();
        String token = "sed 's/.*\"accessToken\":\"\\([^\"]*\\)\".*/Authorization: Bearer \\1/'";
        return List.of(
                curl + newline + " -c " + jar + login(session),
                curl + newline + " -b " + jar + " " + session + "/api/me",
                curl + login(jwt) + " | " + token + " | " + curl + newline + " -H @- " + jwt + "/api/me");
    }

    private static String login(Service service) {
        Person alice = DemoUser.ALICE.person();
        return " -H 'Content-Type: application/json' -d '{\"username\":\"" + alice.username() + "\",\"password\":\""
                + alice.password() + "\"}' " + service + "/auth/login";
    }

    /** As a POSIX shell reads it: one word, whatever it holds. */
    static String quoted(Path path) {
        String text = path.toString();
        return text.matches("[A-Za-z0-9_./-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
