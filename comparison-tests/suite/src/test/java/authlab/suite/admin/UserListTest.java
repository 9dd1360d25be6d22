package authlab.suite.admin;

import static authlab.suite.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Person;
import authlab.suite.Configuration;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.parallel.ResourceLock;

@DisplayNameGeneration(ReplaceUnderscores.class)
@ResourceLock("administered")
class UserListTest {

    @EachCarrier(in = Configuration.ADMINISTERED)
    void each_user_is_told_with_her_roles_and_her_status(Scene scene) {
        Person member = behind(scene.stranger());
        Person other = behind(scene.stranger());
        scene.service().register(member);
        scene.service().register(other);
        Actor root = Admins.root(scene);
        Admins.assign(root, other, "user", "admin");
        Admins.disable(root, other);

        Answer answer = root.get(Admins.USERS + "?limit=1&after=" + stem(member));

        assertThat(answer).hasStatus(200).isJson();
        assertThat(answer.text())
                .isEqualTo("[{\"username\":\"" + member + "\",\"roles\":[\"user\"],\"enabled\":true}]");
        assertThat(root.get(Admins.USERS + "?limit=1&after=" + stem(other)).text())
                .isEqualTo("[{\"username\":\"" + other + "\",\"roles\":[\"admin\",\"user\"],\"enabled\":false}]");
    }

    @EachCarrier(in = Configuration.ADMINISTERED)
    void they_come_by_name_page_after_page_and_nobody_twice(Scene scene) {
        Actor admin = Admins.loggedIn(scene);
        // Names that a language would sort otherwise than their bytes do.
        String stem = scene.stranger().username();
        List<String> made = List.of(stem + "-b", stem + ".a", stem + "_a", stem + "0", stem + "a.b", stem + "ab");
        made.forEach(name -> scene.service().register(new Person(name, "correct horse, battery staple")));

        List<String> read = new ArrayList<>();
        String after = stem;
        for (List<String> page = page(admin, 4, after); !page.isEmpty(); page = page(admin, 4, after)) {
            read.addAll(page);
            after = page.get(page.size() - 1);
        }

        assertThat(read).containsAll(made).doesNotHaveDuplicates().isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(page(admin, 2, stem)).hasSize(2).isEqualTo(read.subList(0, 2));
        assertThat(page(admin, 1, "zzz")).isEmpty();
    }

    @EachCarrier(in = Configuration.ADMINISTERED)
    void from_one_to_a_hundred_at_once_behind_a_name(Scene scene) {
        Actor admin = Admins.loggedIn(scene);

        assertThat(admin.get(Admins.USERS)).hasStatus(200);
        assertThat(admin.get(Admins.USERS + "?limit=1")).hasStatus(200);
        assertThat(admin.get(Admins.USERS + "?limit=100")).hasStatus(200);
        for (String limit : List.of("0", "101", "-1", "1.0", "x", "", "1&limit=1", "999999999999")) {
            assertThat(admin.get(Admins.USERS + "?limit=" + limit)).as(limit).isViolationOf("limit");
        }
        for (String after : List.of("", "x", "Alice", "%00", "al%20ice", "alice&after=bob")) {
            assertThat(admin.get(Admins.USERS + "?after=" + after)).as(after).isViolationOf("after");
        }
    }

    @EachCarrier(in = Configuration.ADMINISTERED)
    void it_is_for_admins_alone(Scene scene) {
        assertThat(scene.visitor().get(Admins.USERS)).isProblem(401, "unauthenticated");
        assertThat(scene.loggedIn().get(Admins.USERS)).isProblem(403, "forbidden");
        assertThat(scene.loggedIn().get(Admins.USERS + "?limit=x"))
                .as("the role comes before the parameters")
                .isProblem(403, "forbidden");
    }

    private static List<String> page(Actor admin, int limit, String after) {
        Answer answer = admin.get(Admins.USERS + "?limit=" + limit + "&after=" + after);
        assertThat(answer).hasStatus(200);
        return answer.json().findValuesAsText("username");
    }

    /** Somebody whose name comes next behind that one's. */
    private static Person behind(Person nobody) {
        return new Person(nobody.username() + "-x", nobody.password());
    }

    private static String stem(Person behind) {
        return behind.username().replaceFirst("-x$", "");
    }
}
