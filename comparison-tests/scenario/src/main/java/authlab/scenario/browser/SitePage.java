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

    public SitePage settingCookies(List<String> values) {
        return new SitePage(html, values);
    }
}
