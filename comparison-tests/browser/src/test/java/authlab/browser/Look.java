package authlab.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How a page looks, wide and narrow, light and dark: a picture of each, and whether everybody can use it. */
final class Look {

    private static final int NARROW = 390;

    private static final List<Integer> WIDTHS = List.of(NARROW, 1280);

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private final Path folder;
    private final String prefix;

    /** @param folder where the pictures go */
    Look(Path folder, String prefix) {
        this.folder = folder;
        this.prefix = prefix;
    }

    /** Leaves the page wide and light. */
    void at(Page page, String state) {
        for (ColorScheme colours : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new EmulateMediaOptions().setColorScheme(colours).setReducedMotion(ReducedMotion.REDUCE));
            for (int width : WIDTHS) {
                page.setViewportSize(width, 900);
                String name = String.join("-", prefix, state, Integer.toString(width), colours.name())
                        .toLowerCase(Locale.ROOT);
                page.screenshot(new ScreenshotOptions().setPath(folder.resolve(name + ".png")));
                requireNothingBesideTheScreen(page, name);
                if ((width == NARROW) == (colours == ColorScheme.DARK)) {
                    // Both colours and both widths are asked about; all four pairs would take twice as long to say the
                    // same.
                    requireNothingGrave(page, name);
                }
            }
        }
    }

    private static void requireNothingGrave(Page page, String name) {
        // A page without frames: no other is to be opened in which to put together what was found in each.
        List<Rule> violations =
                new AxeBuilder(page).setLegacyMode(true).analyze().getViolations();
        assertThat(violations)
                .as("what axe-core finds in %s", name)
                .filteredOn(rule -> GRAVE.contains(rule.getImpact()))
                .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                .isEmpty();
    }

    /** Nobody should have to scroll sideways (WCAG 2.2, 1.4.10). */
    private static void requireNothingBesideTheScreen(Page page, String name) {
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("pixels beside the screen in %s", name)
                .isEqualTo(0);
    }
}
