package authlab.http;

import authlab.AuthConfig;
import authlab.database.Transactions;
import authlab.proof.Possession;
import authlab.session.FormerLogins;
import authlab.session.Logins;
import authlab.weakened.Defence;
import authlab.weakened.Missing;
import authlab.weakened.Weakenable;
import jakarta.enterprise.inject.Produces;

/** What can be taken out of this room. */
class HttpWeaknesses {

    @Produces
    @Weakenable
    RequestOrigin origin(Missing missing, AuthConfig config) {
        if (missing.is(Defence.CROSS_SITE_CHECK)) {
            return new AnySite(config);
        }
        return switch (missing.defence()) {
            case EXACT_ORIGIN -> new OriginByItsBeginning(config);
            case NULL_ORIGIN_REFUSED -> new NullOriginWelcome(config);
            case KNOWN_HOST -> new AnyHost(config);
            default -> new RequestOrigin(config);
        };
    }

    @Produces
    @Weakenable
    PossessionGate possession(Missing missing, Possession possession) {
        return missing.is(Defence.BOUND_HOWEVER_SENT)
                ? new BelievedAsBearer(possession)
                : new PossessionGate(possession);
    }

    @Produces
    @Weakenable
    Ownership ownership(Missing missing) {
        return missing.is(Defence.OWNERSHIP_CHECK) ? new WhoKnowsTheIdOwnsIt() : new Ownership();
    }

    @Produces
    @Weakenable
    StepUp stepUp(Missing missing, AuthConfig config, Logins logins) {
        return switch (missing.defence()) {
            case STEP_UP -> new NoStepUp(config);
            case PROOF_OF_THE_LOGIN -> new ProofOfAnyLogin(config, logins);
            default -> new StepUp(config);
        };
    }

    @Produces
    @Weakenable
    TrustedProxies proxies(Missing missing, AuthConfig config) {
        return missing.is(Defence.TRUSTED_PROXIES) ? new AnyProxy(config) : new TrustedProxies(config);
    }

    @Produces
    @Weakenable
    StrictBinding binding(Missing missing) {
        return switch (missing.defence()) {
            case STRICT_BINDING -> new LooseBinding();
            case ONE_MEANING -> new LastPropertyWins();
            default -> new StrictBinding();
        };
    }

    @Produces
    @Weakenable
    RequestLimits limits(Missing missing, AuthConfig config) {
        return switch (missing.defence()) {
            case BODY_LIMIT -> new AnyLength(config);
            case HEAD_TIMEOUT -> new Unhurried(config, true);
            case BODY_TIMEOUT -> new Unhurried(config, false);
            default -> new RequestLimits(config);
        };
    }

    @Produces
    @Weakenable
    ToldByRefusals told(Missing missing, FormerLogins formerLogins, Transactions transactions) {
        return missing.is(Defence.NOBODY_LEAVES_NOTHING)
                ? new EveryRefusalTold(formerLogins, transactions)
                : new ToldByRefusals(formerLogins, transactions);
    }
}
