package authlab.walls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.List;

/** Who may know whom. Each is broken on purpose by a class of these tests, which shows that it holds. */
final class Walls {

    private Walls() {}

    static List<ArchRule> all() {
        return List.of(
                noClasses()
                        .that()
                        .resideInAPackage(Rooms.SESSION_AUTH)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(Rooms.JWT_AUTH)
                        .as("session auth does not know its twin"),
                noClasses()
                        .that()
                        .resideInAPackage(Rooms.JWT_AUTH)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(Rooms.SESSION_AUTH)
                        .as("jwt auth does not know its twin"),
                noClasses()
                        .that()
                        .resideInAnyPackage(Rooms.shared())
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(Rooms.services())
                        .as("what is shared knows no service"),
                noClasses()
                        .that()
                        .resideInAnyPackage(Rooms.comparisonTests())
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(Rooms.production())
                        .as("comparison tests share no class with a service"),
                noClasses()
                        .that()
                        .resideInAnyPackage(Rooms.production())
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(Rooms.WEAKENED)
                        .as("no service knows how to be weakened"),
                noClasses()
                        .that()
                        .resideInAnyPackage(Rooms.stories())
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(Rooms.judges())
                        .as("a story knows nothing of its verdict"),
                slices().matching("authlab.(*)..").should().beFreeOfCycles().as("packages form no ring"),
                noClasses()
                        .that()
                        .resideInAnyPackage(Rooms.production())
                        .should()
                        .callMethod(Instant.class, "now")
                        .orShould()
                        .callMethod(System.class, "currentTimeMillis")
                        .as("all time is the database's"),
                noClasses()
                        .that()
                        .resideInAnyPackage(Rooms.production())
                        .should()
                        .dependOnClassesThat()
                        .haveNameMatching("java\\.util\\.Random|java\\.util\\.SplittableRandom|.*ThreadLocalRandom")
                        .orShould()
                        .callMethod(Math.class, "random")
                        .as("all chance is secure"),
                noClasses()
                        .that()
                        .resideInAnyPackage(Rooms.production())
                        .and()
                        .haveNameNotMatching(".*(Mechanism|Verifier|Gate|LoginIdentity|Waiting)")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("io.smallrye.mutiny..")
                        .as("reactive types stay at the door"));
    }
}
