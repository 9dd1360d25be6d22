package authlab.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import authlab.AuthConfig;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Makes a memo part of the page as markup, so that one may write in bold. */
final class MarkupPage extends BankPage {

    private static final String FILE = "account.js";
    private static final String AS_TEXT = "element('p', { class: 'memo', dir: 'auto' }, memo)";
    private static final String AS_MARKUP =
            "Object.assign(element('p', { class: 'memo', dir: 'auto' }), { innerHTML: memo })";

    private final PageFile account;

    MarkupPage(AuthConfig config, String service, ObjectMapper json) {
        super(config, service, json);
        String text = super.file("/bank/" + FILE).content().toString(UTF_8);
        if (!text.contains(AS_TEXT)) {
            throw new IllegalStateException("memos are not rendered in " + FILE + " any more by " + AS_TEXT);
        }
        this.account = PageFile.of(FILE, text.replace(AS_TEXT, AS_MARKUP).getBytes(UTF_8));
    }

    @Override
    PageFile file(String path) {
        return path.equals("/bank/" + FILE) ? account : super.file(path);
    }
}
