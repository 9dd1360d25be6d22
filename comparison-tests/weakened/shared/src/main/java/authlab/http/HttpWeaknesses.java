package authlab.http;

import authlab.AuthConfig;
import authlab.database.Transactions;
import authlab.session.FormerLogins;
import authlab.session.Logins;
import authlab.weakened.Defence;
import authlab.weakened.Missing;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;

/** What can be taken out of this room. */
class HttpWeaknesses {

    @Produces
    @Alternative
    @Priority(1)
    @ApplicationScoped
    RequestOrigin origin(Missing missing, AuthConfig config) {
        return switch (missing.defence()) {
            case EXACT_ORIGIN -> new OriginByItsBeginning(config);
            case NULL_ORIGIN_REFUSED -> new NullOriginWelcome(config);
            case CROSS_SITE_CHECK -> new AnySite(config);
            case KNOWN_HOST -> new AnyHost(config);
            default -> new RequestOrigin(config);
        };
    }

    @Produces
    @Alternative
    @Priority(1)
    @ApplicationScoped
    Ownership ownership(Missing missing) {
        return missing.defence() == Defence.OWNERSHIP_CHECK ? new WhoKnowsTheIdOwnsIt() : new Ownership();
    }

    @Produces
    @Alternative
    @Priority(1)
    @ApplicationScoped
    StepUp stepUp(Missing missing, AuthConfig config, Logins logins) {
        return switch (missing.defence()) {
            case STEP_UP -> new NoStepUp(config);
            case PROOF_OF_THE_LOGIN -> new ProofOfAnyLogin(config, logins);
            default -> new StepUp(config);
        };
    }

    @Produces
    @Alternative
    @Priority(1)
    @ApplicationScoped
    TrustedProxies proxies(Missing missing, AuthConfig config) {
        return missing.defence() == Defence.TRUSTED_PROXIES ? new AnyProxy(config) : new TrustedProxies(config);
    }

    @Produces
    @Alternative
    @Priority(1)
    @ApplicationScoped
    StrictBinding binding(Missing missing) {
        return switch (missing.defence()) {
            case STRICT_BINDING -> new LooseBinding();
            case ONE_MEANING -> new LastPropertyWins();
            default -> new StrictBinding();
        };
    }

    @Produces
    @Alternative
    @Priority(1)
    @ApplicationScoped
    RequestLimits limits(Missing missing, AuthConfig config) {
        return switch (missing.defence()) {
            case BODY_LIMIT -> new AnyLength(config);
            case HEAD_TIMEOUT -> new Unhurried(config, true);
            case BODY_TIMEOUT -> new Unhurried(config, false);
            default -> new RequestLimits(config);
        };
    }

    @Produces
    @Alternative
    @Priority(1)
    @ApplicationScoped
    ToldByRefusals told(Missing missing, FormerLogins formerLogins, Transactions transactions) {
        return missing.defence() == Defence.NOBODY_LEAVES_NOTHING
                ? new EveryRefusalTold(formerLogins, transactions)
                : new ToldByRefusals(formerLogins, transactions);
    }
}
