package authlab.scenario.report;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What a run was played on. Of the figures that depend on it only times do; nothing in it names the machine or its owner.
 *
 * @param jvm its name, vendor and version; the services run on the same
 */
public record Machine(String operatingSystem, String architecture, int processors, long memoryBytes, String jvm) {

    static Machine ofThisProcess() {
        Runtime runtime = Runtime.getRuntime();
        return new Machine(
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("os.arch"),
                runtime.availableProcessors(),
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize(),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version") + ", "
                        + System.getProperty("java.vm.vendor"));
    }
}
