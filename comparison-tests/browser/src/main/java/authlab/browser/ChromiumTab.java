package authlab.browser;

import authlab.client.Answer;
import authlab.client.Request;
import authlab.scenario.browser.Browsers;
import authlab.scenario.browser.Tab;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.HttpHeader;
import com.microsoft.playwright.options.ScreenshotType;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One tab of Chromium. What does not come in time ends the story: nobody can tell then. */
final class ChromiumTab implements Tab {

    private static final int JPEG_QUALITY = 45;
    private static final int CAPTURES_MAX = 5;
    private static final String NOTHING_DRAWN = "Unable to capture screenshot";

    private final Page page;
    private final String bank;
    private final Browsers.Listener listener;

    ChromiumTab(Page page, String bank, Browsers.Listener listener) {
        this.page = page;
        this.bank = bank;
        this.listener = listener;
    }

    @Override
    public void go(String address) {
        page.navigate(address);
    }

    @Override
    public void back() {
        page.goBack();
    }

    @Override
    public void reload() {
        page.reload();
    }

    @Override
    public void click(String selector) {
        page.locator(selector).click();
    }

    @Override
    public void seeInFrame(String selector) {
        page.frameLocator("iframe").locator(selector).waitFor();
    }

    @Override
    public void clickInFrame(String selector) {
        page.frameLocator("iframe").locator(selector).click();
    }

    @Override
    public String frameAddress() {
        return page.frames().get(1).url();
    }

    @Override
    public void fill(String selector, String text) {
        page.locator(selector).fill(text);
    }

    @Override
    public void see(String selector) {
        page.locator(selector).first().waitFor();
    }

    @Override
    public boolean sees(String selector) {
        return page.locator(selector).first().isVisible();
    }

    @Override
    public void read(String selector, String text) {
        page.locator(selector)
                .filter(new FilterOptions().setHasText(text))
                .first()
                .waitFor();
    }

    @Override
    public String text() {
        return page.locator("body").innerText();
    }

    @Override
    public Object run(String script, Object argument) {
        return page.evaluate(script, argument);
    }

    @Override
    public Answer answerTo(String method, String path, Runnable something) {
        Response response = page.waitForResponse(
                each -> each.request().method().equals(method)
                        && each.url().split("\\?", 2)[0].equals(bank + path),
                something);
        Answer answer = answer(response);
        listener.exchanged(request(response.request()), answer);
        return answer;
    }

    private static Answer answer(Response response) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (HttpHeader header : response.headersArray()) {
            headers.computeIfAbsent(header.name, name -> new ArrayList<>()).add(header.value);
        }
        return new Answer(
                HttpClient.Version.HTTP_2,
                response.status(),
                HttpHeaders.of(headers, (name, value) -> true),
                body(response));
    }

    /** What only a page of the bank may read, the debugger cannot always read either. */
    private static String body(Response response) {
        try {
            return response.text();
        } catch (PlaywrightException withheld) {
            return "";
        }
    }

    private Request request(com.microsoft.playwright.Request sent) {
        Request request = Request.of(sent.method(), sent.url().substring(bank.length()));
        for (HttpHeader header : sent.headersArray()) {
            request = request.header(header.name, header.value);
        }
        return request;
    }

    @Override
    public void picture(String caption) {
        listener.pictured(caption, captured());
    }

    /** A busy Chromium may have drawn nothing yet, and says so at once. */
    private byte[] captured() {
        for (int attempt = 1; attempt < CAPTURES_MAX; attempt++) {
            try {
                return capture();
            } catch (PlaywrightException failure) {
                if (!failure.getMessage().contains(NOTHING_DRAWN)) {
                    throw failure;
                }
                page.evaluate("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
            }
        }
        return capture();
    }

    private byte[] capture() {
        return page.screenshot(
                new ScreenshotOptions().setType(ScreenshotType.JPEG).setQuality(JPEG_QUALITY));
    }
}
