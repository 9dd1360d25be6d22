package authlab.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LabJsonTest {

    private final LabJson lab = new LabJson(
            List.of(new LabJson.Address("https://localhost:8443", "http://localhost:8444", "http://localhost:8080", 1)),
            List.of(new LabJson.Address("https://localhost:9443", "http://localhost:9444", null, 2)),
            List.of(LabJson.User.of(DemoUser.ADMIN)),
            "/lab/ca.crt",
            new LabJson.Databases(
                    new Database("jdbc:postgresql://127.0.0.1:1/s", "s", "s3cret-1"),
                    new Database("jdbc:postgresql://127.0.0.1:1/j", "j", "s3cret-2")));

    @Test
    void it_has_the_shape_that_other_programs_expect() throws IOException {
        JsonNode expected = new JsonMapper().readTree("""
                        {"sessionAuth":[{"url":"https://localhost:8443","managementUrl":"http://localhost:8444",
                                         "plainUrl":"http://localhost:8080","pid":1}],
                         "jwtAuth":[{"url":"https://localhost:9443","managementUrl":"http://localhost:9444","pid":2}],
                         "users":[{"username":"admin","password":"keys-to-the-house","roles":["admin","user"]}],
                         "caCertificate":"/lab/ca.crt",
                         "databases":{
                           "sessionAuth":{"jdbcUrl":"jdbc:postgresql://127.0.0.1:1/s","username":"s","password":"s3cret-1"},
                           "jwtAuth":{"jdbcUrl":"jdbc:postgresql://127.0.0.1:1/j","username":"j","password":"s3cret-2"}}}
                        """);

        assertThat(new JsonMapper().readTree(lab.text())).isEqualTo(expected);
    }

    @Test
    void it_prints_no_password() {
        assertThat(lab.toString()).doesNotContain("s3cret").doesNotContain("keys-to-the-house");
    }
}
