package authlab.scenario.standards;

import static authlab.lab.ServiceKind.JWT_AUTH;
import static authlab.lab.ServiceKind.SESSION_AUTH;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.scenario.standards.Evidence.Tested;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** It would notice what is no test. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TestSourceTest {

    private static final TestSource SAMPLE = new TestSource("comparison-tests/suite", """
            class Sample {
                @EachCarrier(
                        of = {Carrier.SESSION, Carrier.JWT_COOKIE},
                        in = Configuration.TIDY)
                void on_cookies(Scene scene) {
                    call();
                }

                @EachCarrier(of = Carrier.JWT_BEARER)
                void on_bearer(Scene scene) {
                    helps(scene);
                }

                @ParameterizedTest
                @ValueSource(
                        strings = {
                            "a",
                            "b"
                        })
                void of_two(String text) throws Exception {
                    call();
                }

                private void helps(Scene scene) {
                    call();
                }
            }
            """);

    @Test
    void a_test_is_one_on_each_service_that_it_is_run_on() {
        assertThat(SAMPLE.fault("on_cookies", SESSION_AUTH)).isEmpty();
        assertThat(SAMPLE.fault("on_cookies", JWT_AUTH)).isEmpty();
        assertThat(SAMPLE.fault("of_two", SESSION_AUTH)).isEmpty();
        assertThat(SAMPLE.fault("on_bearer", JWT_AUTH)).isEmpty();
        assertThat(SAMPLE.fault("on_bearer", SESSION_AUTH)).contains("the other service alone");
    }

    @Test
    void a_method_that_is_called_by_tests_is_none() {
        assertThat(SAMPLE.fault("helps", JWT_AUTH)).contains("no such method");
        assertThat(SAMPLE.fault("call", JWT_AUTH)).contains("no such method");
        assertThat(SAMPLE.fault("nowhere", JWT_AUTH)).contains("no such method");
    }

    @Test
    void what_is_switched_off_shows_nothing() {
        TestSource off = new TestSource("shared", SAMPLE.text().replace("class Sample", "@Disabled class Sample"));

        assertThat(off.fault("of_two", JWT_AUTH)).contains("not run");
    }

    @Test
    void a_unit_of_one_service_shows_nothing_of_the_other() {
        assertThat(new TestSource("jwt-auth", SAMPLE.text()).fault("of_two", SESSION_AUTH))
                .contains("the other service");
    }

    @Test
    void a_class_that_is_not_there_is_noticed() {
        TestSource absent = TestSource.of(new Tested("authlab.NoSuchTest", "it"), Path.of("../.."));

        assertThat(absent.fault("it", JWT_AUTH)).contains("no such class");
    }
}
