package authlab.scenario.play;

import authlab.client.Person;
import authlab.client.Service;
import authlab.lab.Database;
import authlab.lab.ServiceKind;
import authlab.scenario.Stock;
import authlab.scenario.Target;
import authlab.scenario.Tuning;
import authlab.scenario.UnpreparedException;
import authlab.scenario.browser.Browsers;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The first instance of each service in a lab that somebody else started: healthy, and set up as it is. */
public final class RunningServices implements Services {

    private final Path folder;
    private final JsonNode lab;

    private RunningServices(Path folder, JsonNode lab) {
        this.folder = folder;
        this.lab = lab;
    }

    /**
     * Those that a {@code lab.json} tells of.
     *
     * @throws UnpreparedException if that cannot be read
     */
    public static RunningServices of(Path labJson) {
        try {
            JsonNode lab = JsonMapper.builder().build().readTree(Files.readString(labJson));
            return new RunningServices(labJson.toAbsolutePath().getParent(), lab);
        } catch (JsonProcessingException malformed) {
            throw new UnpreparedException(
                    labJson + " is no lab.json: " + malformed.getOriginalMessage() + ".", malformed);
        } catch (IOException unreadable) {
            throw new UnpreparedException(
                    "Cannot read " + labJson + ": is the lab running? It writes this file when all is ready.",
                    unreadable);
        }
    }

    @Override
    public boolean offers(Play play) {
        return play.without().isEmpty()
                && play.facts().tuning() == Tuning.ORDINARY
                && !play.scenario().needsServiceOfItsOwn();
    }

    @Override
    public Target open(Place place) {
        boolean isJwt = place.kind() == ServiceKind.JWT_AUTH;
        String member = isJwt ? "jwtAuth" : "sessionAuth";
        JsonNode address = lab.path(member).path(0);
        Path ca = Path.of(lab.path("caCertificate").textValue());
        return new Target(
                Service.at(URI.create(address.path("url").textValue()), ca),
                Service.plain(URI.create(address.path("managementUrl").textValue())),
                existing("jwt-keys.json").filter(file -> isJwt),
                Optional.of(database(member)),
                existing("logs/" + place.kind().id() + "-1.log"),
                Stock.none(),
                Optional.empty(),
                Optional.empty(),
                admin());
    }

    /** The first who is one. */
    private Person admin() {
        for (JsonNode user : lab.path("users")) {
            if (user.path("roles").toString().contains("\"admin\"")) {
                return new Person(
                        user.path("username").textValue(), user.path("password").textValue());
            }
        }
        throw new UnpreparedException("this lab tells of no admin");
    }

    private Database database(String member) {
        JsonNode database = lab.path("databases").path(member);
        return new Database(
                database.path("jdbcUrl").textValue(),
                database.path("username").textValue(),
                database.path("password").textValue());
    }

    @Override
    public Optional<String> postgreSqlVersion() {
        return PostgreSqlVersion.of(database("jwtAuth"));
    }

    @Override
    public Optional<Browsers> browsers() {
        return Optional.empty();
    }

    private Optional<Path> existing(String name) {
        return Optional.of(folder.resolve(name)).filter(Files::exists);
    }

    @Override
    public void leave(Place place) {
        // Somebody else's.
    }

    @Override
    public void close() {
        // Somebody else's.
    }
}
