package authlab.scenario.command;

import authlab.scenario.Scenario;
import java.io.PrintStream;
import java.util.List;

/** What there is to play, one line each, a chapter after the other. */
final class ListOfScenarios {

    private final PrintStream out;
    private final Colours colours;

    ListOfScenarios(PrintStream out, Colours colours) {
        this.out = out;
        this.colours = colours;
    }

    void print(List<Scenario> scenarios) {
        int width = scenarios.stream()
                .mapToInt(scenario -> scenario.id().length())
                .max()
                .orElse(0);
        String family = "";
        for (Scenario scenario : scenarios) {
            if (!scenario.family().equals(family)) {
                family = scenario.family();
                out.println();
                out.println(colours.strong(family));
            }
            out.printf(
                    "  %-" + width + "s  %s%n", scenario.id(), scenario.facts().plan());
        }
        out.println();
        out.println("Play one: ./mvnw -Pscenario -Dscenario=" + scenarios.get(0).id() + ", a family: -Dscenario="
                + scenarios.get(0).family() + "-*, or all: -Dscenario=all");
    }
}
