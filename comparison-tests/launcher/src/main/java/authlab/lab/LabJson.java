package authlab.lab;

import static authlab.lab.ServiceKind.JWT_AUTH;
import static authlab.lab.ServiceKind.SESSION_AUTH;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** What a running lab tells other programs, credentials included: {@code lab.json}. */
record LabJson(
        List<Address> sessionAuth, List<Address> jwtAuth, List<User> users, String caCertificate, Databases databases) {

    static LabJson of(Instances instances, Path caCertificate) {
        return new LabJson(
                instances.of(SESSION_AUTH).stream().map(Address::of).toList(),
                instances.of(JWT_AUTH).stream().map(Address::of).toList(),
                DemoUser.all().stream().map(User::of).toList(),
                caCertificate.toString(),
                new Databases(
                        instances.first(SESSION_AUTH).database(),
                        instances.first(JWT_AUTH).database()));
    }

    /** One instance. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Address(String url, String managementUrl, String plainUrl, long pid) {

        static Address of(Instance instance) {
            return new Address(
                    instance.service().toString(),
                    instance.management().toString(),
                    instance.plainUrl().map(URI::toString).orElse(null),
                    instance.pid());
        }
    }

    /** A demo user. */
    record User(String username, String password, List<String> roles) {

        static User of(DemoUser user) {
            return new User(user.person().username(), user.person().password(), user.roles());
        }
    }

    /** The database of each service. */
    record Databases(Database sessionAuth, Database jwtAuth) {}

    String text() {
        try {
            return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "lab.json of " + sessionAuth.size() + " and " + jwtAuth.size() + " instances";
    }
}
