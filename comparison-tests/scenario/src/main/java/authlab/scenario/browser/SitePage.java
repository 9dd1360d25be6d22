package authlab.scenario.browser;

import java.util.List;

/**
 * A page of an attacker's.
 *
 * @param setCookies values of {@code Set-Cookie}, sent with it
 */
public record SitePage(String html, List<String> setCookies) {

    public SitePage {
        setCookies = List.copyOf(setCookies);
    }

    public static SitePage of(String html) {
        return new SitePage(html, List.of());
    }

    /** What a sibling host is for that nobody looks after any more. */
    public static SitePage forgottenBlog() {
        return headed("Blog", "A forgotten blog");
    }

    /** What people look at. */
    public static SitePage cats() {
        return headed("Cats", "Cats");
    }

    /** What makes people press a button. It has none yet. */
    public static SitePage prize() {
        return headed("You have won", "You have won!");
    }

    private static SitePage headed(String title, String heading) {
        return of("<!doctype html><html lang=en><title>" + title + "</title><h1>" + heading + "</h1>");
    }

    /** With that at its end. */
    public SitePage with(String markup) {
        return new SitePage(html + markup, setCookies);
    }

    public SitePage running(String script) {
        return with("<script>" + script + "</script>");
    }

    public SitePage settingCookies(List<String> values) {
        return new SitePage(html, values);
    }
}
