package authlab.scenario.forge;

import authlab.client.Actor;
import authlab.client.Credentials;
import authlab.client.Simultaneously;
import authlab.scenario.Lab;
import authlab.token.RefreshToken;
import authlab.token.Token;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Credentials that somebody was rightly given, of some logins that are renewed over and over, each on its own thread. */
final class Harvest {

    /** More would only wait for each other on a small machine. */
    private static final int LOGINS = 8;

    /** Renewals of a login in one go, which even a machine that is very busy does within a minute. */
    private static final int STAGE = 125;

    private final List<Actor> actors = new ArrayList<>();
    private final List<List<Credentials>> logins = new ArrayList<>();

    Harvest(Lab lab) {
        for (int i = 0; i < LOGINS; i++) {
            Actor actor = lab.newCustomer().logIn();
            actors.add(actor);
            logins.add(new ArrayList<>(List.of(actor.credentials())));
        }
    }

    /** Renews until there are so many: of each renewal a session id, or a refresh token and an access token. */
    void growTo(int count) {
        int each = count / LOGINS / (isJwt() ? 2 : 1);
        while (logins.get(0).size() < each) {
            int stage = Math.min(each, logins.get(0).size() + STAGE);
            Simultaneously.all(IntStream.range(0, LOGINS)
                    .<Callable<Integer>>mapToObj(login -> () -> grow(actors.get(login), logins.get(login), stage))
                    .toList());
        }
    }

    private boolean isJwt() {
        return actors.get(0).carrier().isJwt();
    }

    private static int grow(Actor actor, List<Credentials> kept, int count) {
        while (kept.size() < count) {
            Lab.require(200, actor.refresh());
            kept.add(actor.credentials());
        }
        return kept.size();
    }

    /** What chance would not have made so, of whatever a credential consists of. */
    Optional<String> pattern() {
        if (!isJwt()) {
            return numbers(held -> held.access().orElseThrow()).pattern();
        }
        return new Numbers(List.of(families()))
                .pattern()
                .or(() -> numbers(held -> refreshToken(held).rotation()).pattern())
                .or(this::tokenIdTwice);
    }

    private Numbers numbers(Function<Credentials, String> secret) {
        return new Numbers(logins.stream()
                .map(kept -> kept.stream().map(secret).map(Numbers::in).toList())
                .toList());
    }

    /** One for each login, which is all there is: renewal leaves it alone. */
    private List<BigInteger> families() {
        return actors.stream()
                .map(actor -> Numbers.in(refreshToken(actor.credentials()).family()))
                .toList();
    }

    private Optional<String> tokenIdTwice() {
        List<String> ids = logins.stream()
                .flatMap(List::stream)
                .map(held -> Token.parse(held.access().orElseThrow())
                        .claims()
                        .path("jti")
                        .asText())
                .toList();
        return new HashSet<>(ids).size() == ids.size() ? Optional.empty() : Optional.of("one jti came twice");
    }

    private static RefreshToken refreshToken(Credentials held) {
        return RefreshToken.parse(held.refresh().orElseThrow());
    }
}
