package io.maskwright.waybill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** QR codes are read by another library, and what it reads opens. */
class QrImageTest {

    private static final int SVG_SCALE = 3;

    @TempDir
    private Path folder;

    /** As a picture of nothing but the code: finding it in a photograph is the camera's affair. */
    private static Result decoded(int width, int height, int[] pixels) throws ReaderException {
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        return new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.PURE_BARCODE, true));
    }

    private static Result ofPng(byte[] png) throws IOException, ReaderException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        int width = image.getWidth();
        int height = image.getHeight();
        return decoded(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }

    /** Draws the squares of the drawing's path. */
    private static Result ofSvg(String svg) throws ReaderException {
        Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+) (\\d+)\"").matcher(svg);
        assertThat(box.find()).isTrue();
        int side = Integer.parseInt(box.group(1)) * SVG_SCALE;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xffffff);
        Matcher square = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(svg);
        while (square.find()) {
            for (int i = 0; i < SVG_SCALE * SVG_SCALE; i++) {
                int x = Integer.parseInt(square.group(1)) * SVG_SCALE + i % SVG_SCALE;
                int y = Integer.parseInt(square.group(2)) * SVG_SCALE + i / SVG_SCALE;
                pixels[y * side + x] = 0;
            }
        }
        return decoded(side, side, pixels);
    }

    @Test
    void codes_areReadByAnotherLibraryAndOpen() throws IOException, ReaderException {
        World world = new World(folder);
        WaybillMaker maker = world.maker().build(Table.WAYBILLS.header());
        for (int i = 0; i < 10_000; i += 500) {
            Waybill made = maker.make(Table.WAYBILLS.rows().get(i));
            QrImage image = QrImage.of(made);
            for (Result result : List.of(ofPng(image.toPng(4)), ofSvg(image.toSvg()))) {
                assertThat(result.getText()).isEqualTo(made.toCompact());
                assertThat(result.getResultMetadata()).containsEntry(ResultMetadataType.ERROR_CORRECTION_LEVEL, "M");
                Waybill read = Waybill.read(result.getText());
                byte[] content = world.revealer("carrier", World.ISSUED)
                        .openEnvelope(World.protection("carrier"), read.envelope());
                assertThat(SealedRow.read(content)).containsExactlyEntriesOf(Table.WAYBILLS.row(i));
            }
        }
        assertThat(world.events).hasSize(40);
    }

    @Test
    void version_isSmallEnoughForALabel() {
        WaybillMaker maker = new World(folder).maker().build(Table.WAYBILLS.header());
        int largest = 0;
        for (int i = 0; i < 10_000; i += 100) {
            largest = Math.max(
                    largest,
                    QrImage.of(maker.make(Table.WAYBILLS.rows().get(i))).version());
        }
        assertThat(largest).isBetween(15, 25);
    }

    @Test
    void scaleOutOfRange_isRefused() {
        WaybillMaker maker = new World(folder).maker().build(Table.WAYBILLS.header());
        QrImage image = QrImage.of(maker.make(Table.WAYBILLS.rows().get(0)));
        assertThatIllegalArgumentException().isThrownBy(() -> image.toPng(0)).withMessageContaining("1 to 40");
        assertThatIllegalArgumentException().isThrownBy(() -> image.toPng(41));
        assertThat(image).hasToString("QrImage[version " + image.version() + "]");
    }

    @Test
    void moreThanACodeHolds_isRefused() {
        World world = new World(folder);
        List<String> row = new ArrayList<>(Table.WAYBILLS.rows().get(0));
        StringBuilder remark = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            remark.append(Integer.toHexString(i * 7_919_777)).append(i * 31 % 977);
        }
        row.set(12, remark.toString());
        Waybill large = world.maker().build(Table.WAYBILLS.header()).make(row);
        assertThatExceptionOfType(WaybillException.class)
                .isThrownBy(() -> QrImage.of(large))
                .withMessageContaining("fits no QR code");
    }
}
