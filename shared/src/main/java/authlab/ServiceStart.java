package authlab;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfig;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The way into each service: nothing starts before the settings make sense. */
public final class ServiceStart {

    private static final Pattern CERTIFICATE_OR_KEY =
            Pattern.compile("(quarkus\\.tls\\.(?:.+\\.)?key-store\\.pem\\..+\\.)(cert|key)");

    private ServiceStart() {}

    /**
     * Starts the service and stays until it stops. Ends the process with one sentence and status 1 if a setting is
     * missing, invalid or contradicts another.
     *
     * @param own what only this service asks of its settings; throws {@link InvalidSetting}
     */
    public static void run(String[] arguments, Consumer<AuthConfig> own) {
        try {
            SmallRyeConfig config =
                    ConfigUtils.configBuilder().withMapping(AuthConfig.class).build();
            AuthConfig auth = config.getConfigMapping(AuthConfig.class);
            requireDatabase(config);
            requireCertificate(config);
            Settings.check(auth);
            own.accept(auth);
        } catch (ConfigValidationException unreadable) {
            refuse(UnreadableSetting.sentence(unreadable));
        } catch (InvalidSetting invalid) {
            refuse(invalid.getMessage());
        }
        // Quarkus falls over a target that is none at all, CONNECT's over HTTP/2, and never answers. The gate looks
        // instead.
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(null, ServiceStart::ended, arguments);
    }

    private static void refuse(String sentence) {
        System.err.println(sentence);
        System.exit(1);
    }

    private static void ended(int status, Throwable failure) {
        if (failure != null) {
            StartFailure.tell(failure);
        }
        System.exit(failure != null && status == 0 ? 1 : status);
    }

    private static void requireDatabase(SmallRyeConfig config) {
        String url = value(config, "quarkus.datasource.jdbc.url")
                .orElseThrow(() ->
                        new InvalidSetting("quarkus.datasource.jdbc.url is missing: name a PostgreSQL database, like"
                                + " jdbc:postgresql://localhost:5432/authlab."));
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new InvalidSetting("quarkus.datasource.jdbc.url must begin with jdbc:postgresql:.");
        }
    }

    /** HTTPS is the only way in unless somebody asked for the other in Quarkus' own words. */
    private static void requireCertificate(SmallRyeConfig config) {
        boolean hasCertificate = anyKeyStore(config);
        boolean plainHttp = value(config, "quarkus.http.insecure-requests")
                .filter("enabled"::equals)
                .isPresent();
        if (!hasCertificate && !plainHttp) {
            throw new InvalidSetting(
                    "quarkus.tls.key-store.pem.main.cert and .key are missing: name a certificate and its key, as PEM"
                            + " files.");
        }
        requireBothOfEach(config);
    }

    /** Quarkus would find out in the middle of the start, before it can log, and print a trace. */
    private static void requireBothOfEach(SmallRyeConfig config) {
        for (String name : config.getPropertyNames()) {
            Matcher half = CERTIFICATE_OR_KEY.matcher(name);
            if (half.matches()) {
                String other = half.group(1) + (half.group(2).equals("cert") ? "key" : "cert");
                if (value(config, other).isEmpty()) {
                    throw new InvalidSetting(other + " is missing: name it beside " + name + ", both as PEM files.");
                }
            }
        }
    }

    private static boolean anyKeyStore(SmallRyeConfig config) {
        for (String name : config.getPropertyNames()) {
            boolean inRegistry = name.startsWith("quarkus.tls.") && name.contains("key-store.");
            if (inRegistry || name.startsWith("quarkus.http.ssl.certificate.")) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> value(SmallRyeConfig config, String name) {
        return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
    }
}
