package io.maskwright.jackson3;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import tools.jackson.core.Version;
import tools.jackson.core.util.VersionUtil;

/** The version of this module, as the build wrote it down. */
final class ModuleVersion {

    static final Version VERSION = read();

    private ModuleVersion() {}

    private static Version read() {
        Properties properties = new Properties();
        try (InputStream in = ModuleVersion.class.getResourceAsStream("version.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            return Version.unknownVersion();
        }
        return VersionUtil.parseVersion(
                properties.getProperty("version", ""), "io.maskwright", properties.getProperty("artifact", ""));
    }
}
