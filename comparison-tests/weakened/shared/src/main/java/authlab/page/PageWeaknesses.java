package authlab.page;

import authlab.AuthConfig;
import authlab.weakened.Defence;
import authlab.weakened.Missing;
import authlab.weakened.Weakenable;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What can be taken out of this room. */
class PageWeaknesses {

    @Produces
    @Weakenable
    BankPage page(
            Missing missing,
            AuthConfig config,
            @ConfigProperty(name = "quarkus.application.name") String service,
            ObjectMapper json) {
        return missing.is(Defence.TEXT_RENDERING)
                ? new MarkupPage(config, service, json)
                : new BankPage(config, service, json);
    }
}
