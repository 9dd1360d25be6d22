package authlab.jwt;

import authlab.AuthConfig;
import authlab.audit.SecurityEvents;
import authlab.database.Transactions;
import authlab.proof.Possession;
import authlab.revocation.Freshness;
import authlab.revocation.RevocationFeed;
import authlab.revocation.Revocations;
import authlab.session.CsrfCheck;
import authlab.session.EndingLogins;
import authlab.session.LoginLimits;
import authlab.session.LoginLocks;
import authlab.session.Logins;
import authlab.weakened.Defence;
import authlab.weakened.Missing;
import authlab.weakened.Weakenable;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Produces;
import java.security.SecureRandom;
import org.hibernate.Session;

/** What can be taken out of jwt-auth alone. */
class JwtWeaknesses {

    @Produces
    @Weakenable
    TokenCarrier carrier(Missing missing, MeterRegistry meters) {
        return switch (missing.defence()) {
            case LOG_HYGIENE -> new LoggedTokenCarrier(meters);
            case CREDENTIAL_NOT_IN_URL -> new TokenFromTheUrl();
            case COOKIE_TO_THE_LETTER -> new KindTokenCarrier();
            case ONE_CREDENTIAL -> new FirstTokenCarrier();
            default -> new TokenCarrier();
        };
    }

    @Produces
    @Weakenable
    TokenFormat format(Missing missing) {
        return switch (missing.defence()) {
            case ONE_FORM, SIGNED_NOT_ENCRYPTED -> new AnyForm();
            default -> new TokenFormat();
        };
    }

    @Produces
    @Weakenable
    SigningKeys keys(Missing missing, AuthConfig config, KeyFitness fitness) {
        return missing.is(Defence.KEY_REMOVAL) ? new KeysForEver(config, fitness) : new SigningKeys(config, fitness);
    }

    @Produces
    @Weakenable
    ClaimsFormat claims(Missing missing, AuthConfig config, Revocations revocations) {
        return switch (missing.defence()) {
            case CLAIM_TYPES -> new BentClaims();
            case ACCESS_TOKEN_WANTED -> new SignedIsBelieved(config, revocations);
            case NO_SECRET_IN_TOKEN -> new TalkativeClaims();
            default -> new ClaimsFormat();
        };
    }

    @Produces
    @Weakenable
    HeaderFormat headers(Missing missing) {
        return switch (missing.defence()) {
            case TYPE_CHECK -> new AnyTypeOfToken();
            case ACCESS_TOKEN_WANTED -> new AnySignedText();
            default -> new HeaderFormat();
        };
    }

    @Produces
    @Weakenable
    TokenSignature signature(Missing missing, SigningKeys keys, HeaderFormat headers) {
        return switch (missing.defence()) {
            case SIGNATURE_CHECK -> new UncheckedSignature(keys, headers);
            case ALGORITHM_ALLOWLIST -> new NoneIsAnAlgorithm(keys, headers);
            case ONE_ALGORITHM_PER_KEY -> new PublicKeyAsSecret(keys, headers);
            case SIGNATURE_RANGE -> new PsychicSignature(keys, headers);
            case ACCESS_TOKEN_WANTED -> new SignatureAlone(keys, headers);
            case ALGORITHM_OF_THE_KEY -> new SiblingsToo(keys, headers);
            case NO_SHARED_SECRET -> new GuessableSecret(keys, headers);
            case KID_IS_A_NAME -> new KeyFilesByKid(keys, headers);
            case ONE_FORM -> new TwoReaders(keys, headers);
            case SIGNED_NOT_ENCRYPTED -> new DecryptedIsBelieved(keys, headers);
            case KEYS_FROM_CONFIGURATION -> new KeysFromTheToken(keys, headers);
            default -> new TokenSignature(keys, headers);
        };
    }

    @Produces
    @Weakenable
    ClaimChecks checks(Missing missing, AuthConfig config) {
        return switch (missing.defence()) {
            case ISSUER_CHECK -> new AllClaimChecksBut(ClaimCheck.ISSUER, config);
            case AUDIENCE_CHECK -> new AllClaimChecksBut(ClaimCheck.AUDIENCE, config);
            case CLIENT_CHECK -> new AllClaimChecksBut(ClaimCheck.CLIENT, config);
            case CARRIER_CHECK -> new AllClaimChecksBut(ClaimCheck.CARRIER, config);
            case EXPIRY_CHECK -> new AllClaimChecksBut(ClaimCheck.NOT_EXPIRED, config);
            case NOT_BEFORE_CHECK -> new AllClaimChecksBut(ClaimCheck.BEGUN, config);
            case ISSUED_AT_CHECK -> new AllClaimChecksBut(ClaimCheck.ISSUED, config);
            default -> new ClaimChecks(config);
        };
    }

    @Produces
    @Weakenable
    TokenFreshness freshness(Missing missing, Freshness freshness, Revocations revocations, RevocationFeed feed) {
        return switch (missing.defence()) {
            case DENYLIST -> new NoDenylist(freshness, revocations, feed);
            case KEY_WITHDRAWAL -> new KeysNeverWithdrawn(freshness, revocations, feed);
            case DENYLIST_BY_LOGIN -> new DenylistOfBytes(freshness, revocations, feed);
            case DENYLIST_AT_EVERY_USE -> new RememberedVerdicts(freshness, revocations, feed);
            default -> new TokenFreshness(freshness, revocations, feed);
        };
    }

    @Produces
    @Weakenable
    TokenIssuer issuer(
            Missing missing,
            SecureRandom random,
            RefreshTokens refreshTokens,
            TokenSignature signature,
            ClaimsFormat claims,
            SigningKeys keys,
            KeyRegister register,
            LoginLimits limits,
            AuthConfig config) {
        return switch (missing.defence()) {
            case FRESH_CREDENTIAL_AT_LOGIN ->
                new AdoptingTokenIssuer(random, refreshTokens, signature, claims, keys, register, limits, config);
            case CREDENTIAL_NOT_IN_BODY ->
                new TwiceToldTokenIssuer(random, refreshTokens, signature, claims, keys, register, limits, config);
            case NO_SECRET_IN_TOKEN ->
                new TalkativeTokenIssuer(random, refreshTokens, signature, claims, keys, register, limits, config);
            default -> new TokenIssuer(random, refreshTokens, signature, claims, keys, register, limits, config);
        };
    }

    @Produces
    @Weakenable
    RefreshRotation rotation(Missing missing, SecureRandom random, RefreshTokens tokens, AuthConfig config) {
        return switch (missing.defence()) {
            case REFRESH_TOKEN_ROTATION -> new EternalRefreshTokens(random, tokens, config);
            case REFRESH_LEEWAY -> new UnforgivingRotation(random, tokens, config);
            case ONE_SUCCESSOR -> new BranchingRotation(random, tokens, config);
            default -> new RefreshRotation(random, tokens, config);
        };
    }

    @Produces
    @Weakenable
    TokenRenewal renewal(
            Missing missing,
            RefreshTokens tokens,
            RefreshRotation rotation,
            TokenIssuer issuer,
            LoginLocks locks,
            Logins logins,
            EndingLogins ending,
            Possession possession,
            CsrfCheck csrf,
            SecurityEvents events,
            Transactions transactions,
            Session database) {
        return switch (missing.defence()) {
            case RENEWAL_NEVER_REVIVES ->
                new RevivingTokenRenewal(
                        tokens,
                        rotation,
                        issuer,
                        locks,
                        logins,
                        ending,
                        possession,
                        csrf,
                        events,
                        transactions,
                        database);
            case RENEWAL_IS_NO_USE ->
                new UsedByRenewal(
                        tokens,
                        rotation,
                        issuer,
                        locks,
                        logins,
                        ending,
                        possession,
                        csrf,
                        events,
                        transactions,
                        database);
            case ONE_LOGIN_PER_REQUEST ->
                new MixedPairs(tokens, rotation, issuer, locks, logins, ending, possession, csrf, events, transactions);
            default ->
                new TokenRenewal(
                        tokens, rotation, issuer, locks, logins, ending, possession, csrf, events, transactions);
        };
    }
}
