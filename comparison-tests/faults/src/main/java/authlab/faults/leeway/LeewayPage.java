package authlab.faults.leeway;

import authlab.faults.report.ReportPage;
import authlab.lab.ReportFolder;
import java.nio.file.Path;

/** The curve where people look for it: among the documents, and in the report of a build. */
final class LeewayPage {

    private static final String DATA = "rotation-leeway.json";
    private static final String CHART = "rotation-leeway.svg";
    private static final String DOCUMENT = "rotation-leeway.md";
    private static final String PAGE = "leeway.html";
    private static final String TITLE = "What a refresh token's leeway costs";

    private LeewayPage() {}

    /** Writes its data, its chart and a page about them in the place of those of an older measurement. */
    static void keep(Curve curve, Path documents) {
        ReportFolder folder = new ReportFolder(documents);
        curve.write(documents.resolve(DATA));
        folder.write(CHART, new CurveChart(curve).svg());
        folder.write(DOCUMENT, filled("leeway.md", curve).replace("{table}", new CurveTable(curve).markdown()));
    }

    /** Adds a page to the report of a build. */
    static void report(Curve curve, Path folder) {
        new ReportPage(folder, PAGE, TITLE)
                .write(filled(PAGE, curve)
                        .replace("{chart}", new CurveChart(curve).svg())
                        .replace("{table}", new CurveTable(curve).html()));
    }

    private static String filled(String template, Curve curve) {
        return ReportFolder.resource(LeewayPage.class, template)
                .replace("{measured}", curve.measuredAt() + ", " + curve.machine() + ", seed " + curve.seed());
    }
}
