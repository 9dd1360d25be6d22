package authlab.page;

import authlab.AuthConfig;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The files of the bank's page. Each is named here, so that what is not named is not served; one that is missing stops the
 * start.
 */
@ApplicationScoped
public class BankPage {

    /** Where a browser goes. */
    public static final String PAGE = "/";

    private static final String FOLDER = "/bank/";
    private static final String INDEX = "index.html";
    private static final String SERVICE = "service.json";

    private static final List<String> FILES = List.of(
            "bank.css",
            "icon.svg",
            "account.js",
            "api.js",
            "bank.js",
            "credential.js",
            "dialogs.js",
            "element.js",
            "events.js",
            "expiry.js",
            "form.js",
            "front.js",
            "login.js",
            "money.js",
            "presence.js",
            "problems.js",
            "security.js",
            "status.js",
            "stream.js",
            "tabs.js",
            "words.js");

    private final Map<String, PageFile> files = new HashMap<>();

    BankPage(AuthConfig config, @ConfigProperty(name = "quarkus.application.name") String service, ObjectMapper json) {
        files.put(PAGE, read(INDEX));
        FILES.forEach(name -> files.put(FOLDER + name, read(name)));
        files.put(FOLDER + SERVICE, PageFile.of(SERVICE, written(ServiceFacts.of(service, config), json)));
    }

    /** Every path that leads to a file. */
    public static List<String> paths() {
        return Stream.concat(
                        Stream.of(PAGE),
                        Stream.concat(FILES.stream(), Stream.of(SERVICE)).map(FOLDER::concat))
                .toList();
    }

    /** What is sent to whoever asks for that path. */
    PageFile file(String path) {
        return files.get(path);
    }

    private static PageFile read(String name) {
        String resource = "bank/" + name;
        try (InputStream content =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (content == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            return PageFile.of(name, content.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] written(ServiceFacts facts, ObjectMapper json) {
        try {
            return json.writeValueAsBytes(facts);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
