package authlab.jwt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.account.Role;
import authlab.jose.Base64Url;
import authlab.jose.JsonText;
import authlab.proof.KeyThumbprint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Whatever is presented as a token. */
class TokenFuzzTest {

    private final TokenFormat format = new TokenFormat();
    private final HeaderFormat headers = new HeaderFormat();
    private final ClaimsFormat claims = new ClaimsFormat();

    @Property
    void bytes_have_one_spelling(@ForAll @Size(max = 200) byte[] bytes) {
        String spelled = Base64Url.encode(bytes);

        assertThat(Base64Url.isCanonical(spelled)).isEqualTo(bytes.length > 0);
        assertThat(Base64Url.decode(spelled)).isEqualTo(bytes);
    }

    @Property
    void what_is_canonical_is_what_encoding_would_give(@ForAll("parts") String part) {
        if (Base64Url.isCanonical(part)) {
            assertThat(Base64Url.encode(Base64Url.decode(part))).isEqualTo(part);
        }
    }

    @Property
    void a_token_is_three_canonical_parts_or_none(@ForAll("tokens") String token) {
        Optional<SpelledToken> parsed = format.parse(token);

        List<String> parts = List.of(token.split("\\.", -1));
        assertThat(parsed.isPresent())
                .isEqualTo(token.length() <= TokenFormat.LENGTH_MAX
                        && parts.size() == 3
                        && parts.stream().allMatch(Base64Url::isCanonical));
        parsed.ifPresent(spelled -> {
            assertThat(spelled.header()).isEqualTo(parts.get(0));
            assertThat(spelled.payload()).isEqualTo(parts.get(1));
        });
    }

    @Property
    void a_header_has_three_members_and_nothing_else(@ForAll("headers") String header) {
        headers.parse(Forge.withHeader(bytes(header))).ifPresent(parsed -> {
            assertThat(parsed.typ()).isEqualTo("at+jwt");
            assertThat(JsonText.objectIn(bytes(header)).orElseThrow().size()).isEqualTo(3);
        });
    }

    @Property
    void claims_that_were_spelled_are_read_back(@ForAll("claims") AccessClaims said) {
        assertThat(claims.parse(Forge.payload(TestClaims.json(claims.spell(said)))))
                .hasValue(said);
    }

    @Property
    void claims_that_are_accepted_say_just_that(@ForAll("payloads") String json) {
        claims.parse(new SignedPayload("k1", Base64Url.encode(bytes(json)))).ifPresent(said -> {
            Set<String> names =
                    JsonText.asMap(JsonText.objectIn(bytes(json)).orElseThrow()).keySet();
            assertThat(claims.spell(said).keySet()).isEqualTo(names);
            assertThat(claims.parse(Forge.payload(TestClaims.json(claims.spell(said)))))
                    .hasValue(said);
        });
    }

    @Property
    void any_bytes_are_one_object_or_none(@ForAll @Size(max = 300) byte[] bytes) {
        JsonText.objectIn(bytes)
                .ifPresent(object -> assertThat(JsonText.asMap(object)).isNotNull());
    }

    @Property
    void a_refresh_token_has_one_spelling(@ForAll("refreshTokens") String token) {
        RefreshToken.parse(token)
                .ifPresent(parsed -> assertThat(parsed.spelled()).isEqualTo(token));
    }

    @Property
    void a_refresh_token_that_was_spelled_is_read_back(
            @ForAll @Size(32) byte[] family, @ForAll @Size(32) byte[] rotation) {
        RefreshToken token =
                new RefreshToken(new Secret(Base64Url.encode(family)), new Secret(Base64Url.encode(rotation)));

        assertThat(RefreshToken.parse(token.spelled())).hasValue(token);
    }

    @Provide
    Arbitrary<String> parts() {
        return Nearly.like(Arbitraries.bytes().array(byte[].class).ofMaxSize(30).map(Base64Url::encode));
    }

    @Provide
    Arbitrary<String> tokens() {
        Arbitrary<String> part = Arbitraries.bytes()
                .array(byte[].class)
                .ofMinSize(1)
                .ofMaxSize(3000)
                .map(Base64Url::encode);
        return Nearly.like(part.list().ofMinSize(2).ofMaxSize(5).map(some -> String.join(".", some)));
    }

    @Provide
    Arbitrary<String> headers() {
        return Nearly.like(Arbitraries.of(
                Forge.HEADER,
                "{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"k1\",\"jwk\":{}}",
                "{\"alg\":\"none\",\"typ\":\"at+jwt\",\"kid\":null}",
                "{\"alg\":[\"ES256\"],\"typ\":\"at+jwt\",\"kid\":\"k1\"}",
                "[[[[[[{\"alg\":1e999}]]]]]]"));
    }

    @Provide
    Arbitrary<AccessClaims> claims() {
        Arbitrary<String> texts =
                Arbitraries.strings().ofMinLength(1).ofMaxLength(20).filter(TokenFuzzTest::isText);
        Arbitrary<String> names = Combinators.combine(
                        Arbitraries.strings().withChars("az09").ofLength(1),
                        Arbitraries.strings()
                                .withChars("az09._-")
                                .ofMinLength(2)
                                .ofMaxLength(31))
                .as(String::concat);
        Arbitrary<String> csrfTokens =
                Arbitraries.bytes().array(byte[].class).ofSize(32).map(Base64Url::encode);
        Arbitrary<Instant> moments =
                Arbitraries.longs().between(0, 200_000_000_000L).map(Instant::ofEpochSecond);
        return Combinators.combine(
                        texts,
                        Combinators.combine(Arbitraries.longs(), Arbitraries.longs())
                                .as(UUID::new),
                        moments,
                        Arbitraries.longs().between(1, 100_000),
                        Arbitraries.longs().between(0, Long.MAX_VALUE),
                        Arbitraries.of(Role.values()).set().ofMinSize(1),
                        names,
                        csrfTokens.injectNull(0.5).list().ofSize(2))
                .as((text, id, at, lifetime, epoch, roles, name, secrets) -> new AccessClaims(
                        new Parties(text, "authlab", "authlab-web"),
                        id,
                        new UUID(id.getLeastSignificantBits(), id.getMostSignificantBits()),
                        text,
                        new Validity(at, Optional.empty(), at.plusSeconds(lifetime)),
                        at,
                        epoch,
                        List.copyOf(roles),
                        name,
                        Optional.ofNullable(secrets.get(0)).map(KeyThumbprint::new),
                        Optional.ofNullable(secrets.get(1))));
    }

    @Provide
    Arbitrary<String> payloads() {
        Arbitrary<String> right = claims().map(said -> TestClaims.json(claims.spell(said)));
        Arbitrary<String> odd = Combinators.combine(
                        Arbitraries.of("iss", "sub", "exp", "iat", "epoch", "roles", "csrf", "nbf", "x"),
                        Arbitraries.of(
                                "null", "true", "0", "-1", "1.0", "1e300", "\"\"", "[]", "{}", "[\"admin\"]", "0x1"))
                .as(TestClaims::jsonWith);
        return Nearly.like(Arbitraries.oneOf(right, odd));
    }

    @Provide
    Arbitrary<String> refreshTokens() {
        Arbitrary<String> secrets =
                Arbitraries.bytes().array(byte[].class).ofSize(32).map(Base64Url::encode);
        return Nearly.like(Combinators.combine(secrets, secrets).as((one, other) -> one + "." + other));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static boolean isText(String text) {
        return UTF_8.newEncoder().canEncode(text);
    }
}
